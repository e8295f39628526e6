import { App, Checkbox } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { canKeepWorkers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { workerPath } from '../shared/paths/worker-paths.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { FormShell } from './form-shell.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { takeRegistrationStart } from './registration-start.ts';
import { useRegisterWorker } from './use-register-worker.ts';
import { useWorkerForm } from './use-worker-form.ts';
import { newRegistration } from './worker-values.ts';

/** The form, its sending, and what became of it. */
function useRegistration() {
  const { t } = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const announce = useAnnounce();
  const form = useWorkerForm(() => newRegistration(takeRegistrationStart()));
  const { register, sending } = useRegisterWorker();
  const [notice, setNotice] = useState<string | null>(null);

  async function send() {
    if (!form.isReadable()) return;
    const outcome = await register(form.values);
    if (!outcome) return;
    setNotice(null);
    if (outcome.kind === 'refused') return form.refuse(outcome.userErrors);
    if (outcome.kind === 'repeated') return setNotice(t('workers.form.repeated'));
    if (outcome.kind === 'unanswered')
      return setNotice(`${t(`common.problem.${outcome.problem}`)} ${t('workers.form.sendAgain')}`);
    const { id, number, displayName } = outcome.worker;
    const key = outcome.kind === 'known' ? 'workers.form.already' : 'workers.form.done';
    const text = t(key, { number, name: displayName });
    void message.success(text);
    announce(text);
    void navigate(workerPath(id), { replace: true });
  }
  return { form, send, sending, notice };
}

function NewWorker() {
  const { t } = useText();
  const { form, send, sending, notice } = useRegistration();
  const { values, messages, set } = form;
  return (
    <>
      <div className="page-head">
        <h1>{t('workers.form.title')}</h1>
        <p className="muted">{t('workers.form.lead')}</p>
      </div>
      <FormShell
        submit={t('workers.form.submit')}
        busy={sending}
        onSubmit={() => void send()}
        wrong={Object.keys(messages).length}
        notice={notice ?? messages[''] ?? null}
      >
        <IdentityFields values={values} messages={messages} set={set} />
        <ProfileFields values={values} messages={messages} set={set} />
        <Checkbox
          className="span-2"
          checked={values.employerContact}
          onChange={({ target }) => set({ employerContact: target.checked })}
        >
          {t('workers.form.employerContact')}
        </Checkbox>
      </FormShell>
    </>
  );
}

/** Registers whoever stands at the window, with or without a phone. */
export function NewWorkerPage() {
  const { t } = useText();
  const staff = useStaff();
  const { key } = useLocation();
  usePageTitle(t('workers.form.title'));
  return canKeepWorkers(staff) ? (
    <NewWorker key={key} />
  ) : (
    <EmptyState title={t('common.problem.forbidden')} />
  );
}
