import { App, Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { canRegisterEmployers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { employerPath } from '../shared/paths/employer-paths.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { isComposing } from '../shortcuts/shortcut.ts';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { EmptyState } from '../states/empty-state.tsx';
import { WarningSign } from '../states/warning-sign.tsx';
import { EmployerFields } from './employer-fields.tsx';
import { useRegisterEmployer } from './use-register-employer.ts';
import './employer-form.css';

/** Enter ends a word of the input method or does nothing; Ctrl+Enter registers. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !isComposing(event.nativeEvent))
    event.preventDefault();
}

function Problems({ messages }: { messages: Record<string, string> }) {
  const { t } = useText();
  const { '': whole, ...fields } = messages;
  const count = Object.keys(fields).length;
  if (!whole && count === 0) return null;
  return (
    <p className="form-error" role="alert">
      <WarningSign /> {whole ?? t('employers.form.fix', { count })}
    </p>
  );
}

function EmployerForm() {
  const { t } = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { values, messages, set, register, sending } = useRegisterEmployer(({ id, name, number }) => {
    void message.success(t('employers.form.done', { name, number }));
    void navigate(employerPath(id), { replace: true });
  });
  const send = () => void register();
  useShortcut({ keys: ['Ctrl+Enter'], label: t('employers.form.submit'), group: 'inForm' }, send);
  return (
    <form
      className="employer-form card"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={keepEnter}
    >
      <EmployerFields values={values} messages={messages} set={set} />
      <div className="employer-form__actions">
        <Button type="primary" size="large" loading={sending} onClick={send}>
          {t('employers.form.submit')} <kbd>Ctrl + Enter</kbd>
        </Button>
        <Problems messages={messages} />
      </div>
    </form>
  );
}

/** Registering an employer at the window. */
export function NewEmployerPage() {
  const { t } = useText();
  const staff = useStaff();
  usePageTitle(t('employers.form.title'));
  if (!canRegisterEmployers(staff)) return <EmptyState title={t('employers.form.forbidden')} />;
  return (
    <>
      <div className="page-head">
        <h1>{t('employers.form.title')}</h1>
      </div>
      <EmployerForm />
    </>
  );
}
