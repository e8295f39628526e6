import { useTranslation } from 'react-i18next';

/** When drawing a page failed. */
export function CrashPage() {
  const { t } = useTranslation();
  return (
    <main id="main" className="page page--message">
      <h1>{t('crash.heading')}</h1>
      <p>{t('crash.hint')}</p>
      <button type="button" className="button button--main" onClick={() => window.location.reload()}>
        {t('crash.reload')}
      </button>
    </main>
  );
}
