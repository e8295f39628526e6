import { useText } from '../i18n/use-text.ts';
import { session } from './session.ts';
import '../states/plain-page.css';

/** No answer from the gateway when the session was to be restored: nobody is thrown out for that. */
export function Unreachable() {
  const { t } = useText();
  return (
    <main className="plain-page" role="alert">
      <h1>{t('shell.unreachable.title')}</h1>
      <p>{t('shell.unreachable.text')}</p>
      <button type="button" className="plain-button" onClick={() => void session.restore()}>
        {t('shell.unreachable.retry')}
      </button>
    </main>
  );
}
