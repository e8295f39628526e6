import { problemOf } from '@yizhan/graphql-client';
import { plainDecimal, useWording } from '@yizhan/ui';
import { App } from 'antd';
import { useState } from 'react';
import type { WorkerFactsFragment } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { FormShell } from '../worker-form/form-shell.tsx';
import { ProfileFields } from '../worker-form/profile-fields.tsx';
import { TextField } from '../shared/forms/text-field.tsx';
import { Toggles } from '../worker-form/toggles.tsx';
import { useWorkerForm } from '../worker-form/use-worker-form.ts';
import { editedInput, type EditedValues } from '../worker-form/worker-values.ts';
import { useUpdateWorker } from './use-update-worker.ts';
import { weekdayWord } from './availability/weekday-word.ts';

interface EditWorkerProps {
  worker: WorkerFactsFragment;
  onCancel: () => void;
  onSaved: () => void;
}

function valuesOf(worker: WorkerFactsFragment): EditedValues {
  const { occupations, languages, divisionCode, wagePerDayAtLeast, availableToday } = worker;
  return {
    occupationCodes: occupations.map(({ code }) => code),
    languages: [...languages],
    divisionCode: divisionCode ?? null,
    wagePerDayAtLeast: wagePerDayAtLeast ? plainDecimal(wagePerDayAtLeast) : '',
    availableToday,
    radiusMetres: String(worker.radiusMetres / 1000),
    weekdays: [...worker.weekdays],
  };
}

const week = [1, 2, 3, 4, 5, 6, 7];

function useEditing({ worker, onSaved }: EditWorkerProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const form = useWorkerForm(() => valuesOf(worker));
  const [{ fetching }, updateWorker] = useUpdateWorker();
  const [notice, setNotice] = useState<string | null>(null);
  async function save() {
    if (fetching || !form.isReadable()) return;
    setNotice(null);
    const { data, error } = await updateWorker({ input: editedInput(worker.id, form.values) });
    if (!data) return setNotice(t(`common.problem.${error ? problemOf(error).kind : 'offline'}`));
    const { userErrors } = data.updateWorker;
    if (userErrors.length > 0) return form.refuse(userErrors);
    void message.success(t('workers.form.saved'));
    onSaved();
  }
  return { form, save, saving: fetching, notice };
}

/** Changes what somebody has said of the work they look for. */
export function EditWorker(props: EditWorkerProps) {
  const { t } = useText();
  const wording = useWording();
  const { form, save, saving, notice } = useEditing(props);
  const { values, messages, set } = form;
  return (
    <FormShell
      submit={t('workers.form.save')}
      busy={saving}
      onSubmit={() => void save()}
      wrong={Object.keys(messages).length}
      notice={notice ?? messages[''] ?? null}
      onCancel={props.onCancel}
    >
      <ProfileFields values={values} messages={messages} set={set} startsHere>
        <TextField
          path="radiusMetres"
          label={t('workers.form.radius')}
          inputMode="decimal"
          error={messages['radiusMetres']}
          value={values.radiusMetres}
          onChange={(radiusMetres) => set({ radiusMetres })}
        />
        <fieldset className="worker-form__toggles span-2">
          <legend>{t('workers.form.weekdays')}</legend>
          <Toggles
            values={week}
            chosen={values.weekdays}
            label={(day) => weekdayWord(wording, day)}
            onChange={(weekdays) => set({ weekdays })}
          />
        </fieldset>
      </ProfileFields>
    </FormShell>
  );
}
