import { useWording } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { OptionField } from '../../../filters/sheet/option-field.tsx';
import { toggled } from '../../../filters/toggled.ts';
import { benefitChoices, benefitLabel } from '../../form/benefits.ts';
import { FieldNote } from '../../form/field-note.tsx';
import type { PostingForm } from '../use-posting-form.ts';

/** What comes with it, and whether it burns. */
export function ExtraFields({ form: { values, messages, change } }: { form: PostingForm }) {
  const { t } = useTranslation();
  const wording = useWording();
  return (
    <>
      <div data-field="benefits">
        <OptionField
          kind="checkbox"
          name="benefits"
          label={t('hire.post.benefits')}
          options={benefitChoices(values.benefits).map((benefit) => ({
            value: benefit,
            label: benefitLabel(wording, benefit),
          }))}
          chosen={values.benefits}
          onChange={(benefit) => change({ benefits: toggled(values.benefits, benefit) })}
        />
        <FieldNote id="hire-benefits-note" error={messages['benefits']} />
      </div>
      <label className="switch-field">
        <input
          type="checkbox"
          checked={values.urgent}
          onChange={({ target }) => change({ urgent: target.checked })}
        />
        <span>
          {t('job.urgent')} <span className="field__hint">{t('hire.post.urgentHint')}</span>
        </span>
      </label>
    </>
  );
}
