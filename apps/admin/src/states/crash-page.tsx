import { useText } from '../i18n/use-text.ts';
import './plain-page.css';

/** A bug in a page, or code that could not be fetched after an update: a reload helps with both. */
export function CrashPage() {
  const { t } = useText();
  return (
    <main className="plain-page" role="alert">
      <h1>{t('shell.crashed.title')}</h1>
      <p>{t('shell.crashed.text')}</p>
      <button type="button" className="plain-button" onClick={() => location.reload()}>
        {t('shell.crashed.reload')}
      </button>
    </main>
  );
}
