import { benefitText, useWording } from '@yizhan/ui';
import { Checkbox, Input } from 'antd';
import { memo } from 'react';
import { useText } from '../i18n/use-text.ts';
import { benefitChoices } from './benefits.ts';
import type { FieldProps } from './field-props.ts';
import { FormField } from './form-field.tsx';
import { WarningSign } from '../states/warning-sign.tsx';

/** What is to be done and what it takes. */
export const DescriptionField = memo(function DescriptionField(props: FieldProps<'description'>) {
  const { description, messages, set } = props;
  const { t } = useText();
  return (
    <FormField
      path="description"
      label={t('jobForm.description')}
      error={messages['description']}
      className="span-2"
    >
      {(control) => (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 3, maxRows: 12 }}
          placeholder={t('jobForm.descriptionHint')}
          value={description}
          onChange={({ target }) => set({ description: target.value })}
        />
      )}
    </FormField>
  );
});

/** Hands are wanted at once. */
export const UrgentField = memo(function UrgentField({ urgent, set }: FieldProps<'urgent'>) {
  const { t } = useText();
  return (
    <Checkbox
      className="posting-form__urgent"
      checked={urgent}
      onChange={({ target }) => set({ urgent: target.checked })}
    >
      <strong>{t('jobForm.urgent')}</strong> <span className="muted">{t('jobForm.urgentHint')}</span>
    </Checkbox>
  );
});

/** What comes with the pay. */
export const BenefitFields = memo(function BenefitFields({
  benefits,
  messages,
  set,
}: FieldProps<'benefits'>) {
  const { t } = useText();
  const wording = useWording();
  const toggle = (benefit: string, on: boolean) =>
    set({ benefits: on ? [...benefits, benefit] : benefits.filter((each) => each !== benefit) });
  const error = Object.entries(messages).find(([path]) => path.startsWith('benefits'))?.[1];
  return (
    <fieldset className="posting-form__benefits span-2" id="posting-benefits" tabIndex={-1}>
      <legend>{t('jobForm.benefits')}</legend>
      {benefitChoices(benefits).map((benefit) => (
        <label key={benefit} className="toggle" data-on={benefits.includes(benefit)}>
          <input
            type="checkbox"
            checked={benefits.includes(benefit)}
            onChange={({ target }) => toggle(benefit, target.checked)}
          />
          {benefitText(wording, benefit)}
        </label>
      ))}
      {error && (
        <p className="form-error">
          <WarningSign /> {error}
        </p>
      )}
    </fieldset>
  );
});
