import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { DivisionSelect } from '../pickers/division-select.tsx';
import { FormField } from '../posting-form/form-field.tsx';
import type { Messages } from '../posting-form/form-messages.ts';
import { LanguagesField } from './languages-field.tsx';
import { OccupationsField } from './occupations-field.tsx';
import { TextField } from '../shared/forms/text-field.tsx';
import { workerForm } from './use-worker-form.ts';
import type { ProfileValues } from './worker-values.ts';

interface PartProps {
  values: ProfileValues;
  messages: Messages;
  set: (change: Partial<ProfileValues>) => void;
}

interface ProfileFieldsProps extends PartProps {
  /** The focus begins at the trades. */
  startsHere?: boolean;
  /** Fields that only one of the forms has. */
  children?: ReactNode;
}

function DivisionField({ values: { divisionCode }, messages, set }: PartProps) {
  const { t } = useText();
  const [path, label] = ['divisionCode', t('workers.form.division')];
  return (
    <FormField form={workerForm} path={path} label={label} error={messages[path]} optional>
      {(control) => (
        <DivisionSelect
          {...control}
          placeholder={t('jobForm.divisionHint')}
          value={divisionCode}
          onChange={(code) => set({ divisionCode: code })}
        />
      )}
    </FormField>
  );
}

function WageField({ values: { wagePerDayAtLeast }, messages, set }: PartProps) {
  const { t } = useText();
  return (
    <TextField
      path="wagePerDayAtLeast"
      label={t('workers.form.wage')}
      optional
      inputMode="decimal"
      error={messages['wagePerDayAtLeast']}
      value={wagePerDayAtLeast}
      onChange={(wage) => set({ wagePerDayAtLeast: wage })}
    />
  );
}

function TodayField({ values: { availableToday }, set }: PartProps) {
  const { t } = useText();
  return (
    <Checkbox
      className="span-2"
      checked={availableToday}
      onChange={({ target }) => set({ availableToday: target.checked })}
    >
      <strong>{t('workers.availableToday')}</strong>
    </Checkbox>
  );
}

/** What work somebody looks for: the same when registering and later. */
export function ProfileFields({ startsHere = false, children, ...part }: ProfileFieldsProps) {
  const { values, messages, set } = part;
  return (
    <>
      <OccupationsField
        codes={values.occupationCodes}
        error={messages['occupationCodes']}
        autoFocus={startsHere}
        onChange={(occupationCodes) => set({ occupationCodes })}
      />
      <DivisionField {...part} />
      <WageField {...part} />
      {children}
      <TodayField {...part} />
      <LanguagesField
        chosen={values.languages}
        error={messages['languages']}
        onChange={(languages) => set({ languages })}
      />
    </>
  );
}
