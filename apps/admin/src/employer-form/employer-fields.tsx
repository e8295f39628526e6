import { enumWord, useWording } from '@yizhan/ui';
import { Input, Radio } from 'antd';
import { useEffect, useRef } from 'react';
import { employerKinds } from '../employer-list/employer-filters.ts';
import { useText, type TextKey } from '../i18n/use-text.ts';
import { DivisionSelect } from '../pickers/division-select.tsx';
import { FormField } from '../posting-form/form-field.tsx';
import type { EmployerValues } from './employer-values.ts';

interface FieldsProps {
  values: EmployerValues;
  messages: Record<string, string>;
  set: (change: Partial<EmployerValues>) => void;
}

/** A company, a household or a foreman: it decides which papers are asked for. */
function KindField({ values, set }: FieldsProps) {
  const { t } = useText();
  const wording = useWording();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.querySelector('input')?.focus(), []);
  return (
    <fieldset ref={group} className="employer-form__kind">
      <legend>{t('employers.form.kind')}</legend>
      <Radio.Group
        name="employer-kind"
        value={values.kind}
        onChange={({ target }) => set({ kind: target.value as EmployerValues['kind'] })}
        options={employerKinds.map((kind) => ({
          value: kind,
          label: (
            <>
              {enumWord(wording, 'employerKind', kind)}{' '}
              <span className="muted">{t(`employers.form.kindHint.${kind}`)}</span>
            </>
          ),
        }))}
      />
    </fieldset>
  );
}

interface TextFieldProps extends FieldsProps {
  path: 'name' | 'creditCode' | 'idNumber' | 'phone';
  label: TextKey;
  hint: TextKey;
  numeric?: boolean;
}

function TextField({ path, label, hint, numeric = false, values, messages, set }: TextFieldProps) {
  const { t } = useText();
  return (
    <FormField path={path} label={t(label)} error={messages[path]} hint={t(hint)}>
      {(control) => (
        <Input
          {...control}
          {...(numeric && { inputMode: 'numeric' })}
          autoComplete="off"
          maxLength={80}
          value={values[path]}
          onChange={({ target }) => set({ [path]: target.value })}
        />
      )}
    </FormField>
  );
}

function NameAndPapers(props: FieldsProps) {
  if (props.values.kind === 'COMPANY') {
    return (
      <>
        <TextField
          {...props}
          path="name"
          label="employers.form.companyName"
          hint="employers.form.companyNameHint"
        />
        <TextField
          {...props}
          path="creditCode"
          label="employers.form.creditCode"
          hint="employers.form.creditCodeHint"
        />
      </>
    );
  }
  return (
    <>
      <TextField
        {...props}
        path="name"
        label="employers.form.personName"
        hint="employers.form.personNameHint"
      />
      <TextField
        {...props}
        path="idNumber"
        label="employers.form.idNumber"
        hint="employers.form.idNumberHint"
      />
    </>
  );
}

/** Who hires, with the papers that kind of employer has, and how to reach them. */
export function EmployerFields(props: FieldsProps) {
  const { t } = useText();
  const { values, messages, set } = props;
  return (
    <>
      <KindField {...props} />
      <NameAndPapers {...props} />
      <TextField
        {...props}
        path="phone"
        label="employers.form.phone"
        hint="employers.form.phoneHint"
        numeric
      />
      <FormField
        path="divisionCode"
        label={t('employers.form.division')}
        error={messages['divisionCode']}
        optional
      >
        {(control) => (
          <DivisionSelect
            {...control}
            placeholder={t('jobForm.divisionHint')}
            value={values.divisionCode}
            onChange={(divisionCode) => set({ divisionCode })}
          />
        )}
      </FormField>
    </>
  );
}
