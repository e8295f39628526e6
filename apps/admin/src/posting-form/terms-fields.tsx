import { enumWord, useWording } from '@yizhan/ui';
import { Input, Select } from 'antd';
import { memo } from 'react';
import type { Settlement, WageUnit } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import type { FieldProps } from './field-props.ts';
import { controlId, FormField } from './form-field.tsx';

const units: WageUnit[] = ['DAY', 'HOUR', 'PIECE', 'TASK', 'ORDER', 'MONTH'];
const settlements: Settlement[] = ['DAILY', 'WEEKLY', 'HALF_MONTHLY', 'MONTHLY', 'ON_COMPLETION'];

const HeadcountField = memo(function HeadcountField({ headcount, messages, set }: FieldProps<'headcount'>) {
  const { t } = useText();
  return (
    <FormField path="headcount" label={t('jobForm.headcount')} error={messages['headcount']}>
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          value={headcount}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => set({ headcount: target.value })}
        />
      )}
    </FormField>
  );
});

const WageFields = memo(function WageFields({ wage, messages, set }: FieldProps<'wage'>) {
  const { t } = useText();
  const wording = useWording();
  const change = (part: Partial<typeof wage>) => set({ wage: { ...wage, ...part } });
  const amount = (end: 'min' | 'max', label: string, placeholder: string) => (
    <Input
      id={controlId(`wage.${end}`)}
      status={messages[`wage.${end}`] ? 'error' : ''}
      aria-invalid={Boolean(messages[`wage.${end}`])}
      aria-describedby={`${controlId('wage.min')}-note`}
      inputMode="decimal"
      aria-label={label}
      placeholder={placeholder}
      value={wage[end]}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => change({ [end]: target.value })}
    />
  );
  const error = messages['wage.min'] ?? messages['wage.max'] ?? messages['wage'];
  return (
    <FormField path="wage.min" label={t('jobForm.wage')} error={error}>
      {() => (
        <div className="posting-form__wage" role="group" aria-label={t('jobForm.wage')}>
          {amount('min', t('jobForm.wageMin'), t('jobForm.wageMin'))}
          <span aria-hidden>–</span>
          {amount('max', t('jobForm.wageMax'), wage.min || t('jobForm.wageMaxHint'))}
          <Select<WageUnit>
            aria-label={t('jobForm.wageUnit')}
            value={wage.unit}
            options={units.map((unit) => ({ value: unit, label: enumWord(wording, 'wageUnit', unit) }))}
            onChange={(unit) => change({ unit })}
          />
        </div>
      )}
    </FormField>
  );
});

const SettlementField = memo(function SettlementField({
  settlement,
  messages,
  set,
}: FieldProps<'settlement'>) {
  const { t } = useText();
  const wording = useWording();
  return (
    <FormField path="settlement" label={t('jobForm.settlement')} error={messages['settlement']}>
      {(control) => (
        <Select<Settlement>
          {...control}
          value={settlement}
          options={settlements.map((value) => ({ value, label: enumWord(wording, 'settlement', value) }))}
          onChange={(value) => set({ settlement: value })}
        />
      )}
    </FormField>
  );
});

/** How many people, for how much, paid when. */
export function TermsFields({
  headcount,
  wage,
  settlement,
  messages,
  set,
}: FieldProps<'headcount' | 'wage' | 'settlement'>) {
  return (
    <div className="posting-form__terms span-2">
      <HeadcountField headcount={headcount} messages={messages} set={set} />
      <WageFields wage={wage} messages={messages} set={set} />
      <SettlementField settlement={settlement} messages={messages} set={set} />
    </div>
  );
}
