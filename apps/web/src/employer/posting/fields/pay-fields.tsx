import { useTranslation } from 'react-i18next';
import { OptionField } from '../../../filters/sheet/option-field.tsx';
import { settlements, wageUnits } from '../../../filters/filters.ts';
import { FieldNote } from '../../form/field-note.tsx';
import type { PostingForm } from '../use-posting-form.ts';

type Pay = PostingForm['values']['pay'];

function Amount({ form, name }: { form: PostingForm; name: 'least' | 'most' }) {
  const { t } = useTranslation();
  const { values, messages, change } = form;
  const set = (part: Partial<Pay>) => change({ pay: { ...values.pay, ...part } }, 'wage');
  return (
    <input
      className="input pay__amount"
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      aria-label={t(`hire.post.pay.${name}`)}
      placeholder={t(`hire.post.payShort.${name}`)}
      aria-invalid={Boolean(messages['wage'])}
      aria-describedby="hire-wage-note"
      value={values.pay[name]}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
}

/** How much, per what, and when it is handed over. */
export function PayFields({ form }: { form: PostingForm }) {
  const { t } = useTranslation();
  const { values, messages, change } = form;
  return (
    <>
      <fieldset className="field" data-field="wage">
        <legend className="field__label">{t('hire.post.wage')}</legend>
        <div className="pay">
          <Amount form={form} name="least" />
          <Amount form={form} name="most" />
        </div>
        <FieldNote id="hire-wage-note" error={messages['wage']} hint={t('hire.post.wageHint')} />
        <OptionField
          kind="radio"
          name="unit"
          label={t('filters.payUnit')}
          isLabelHidden
          options={wageUnits.map((unit) => ({ value: unit, label: t(`shared:wageUnit.${unit}`) }))}
          chosen={[values.pay.unit]}
          onChange={(unit) => change({ pay: { ...values.pay, unit } }, 'wage')}
        />
      </fieldset>
      <div data-field="settlement">
        <OptionField
          kind="radio"
          name="settlement"
          label={t('filters.settlement')}
          options={settlements.map((one) => ({ value: one, label: t(`shared:settlement.${one}`) }))}
          chosen={[values.settlement]}
          onChange={(settlement) => change({ settlement })}
        />
        <FieldNote id="hire-settlement-note" error={messages['settlement']} />
      </div>
    </>
  );
}
