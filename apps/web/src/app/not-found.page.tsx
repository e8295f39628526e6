import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageBar } from './frame/page-bar.tsx';
import { usePageTitle } from './use-page-title.ts';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('title.notFound'));
  return (
    <>
      <PageBar />
      <main id="main" className="page page--message">
        <h1>{t('notFound.heading')}</h1>
        <p>{t('notFound.hint')}</p>
        <Link className="button button--main" to="/">
          {t('page.toBoard')}
        </Link>
      </main>
    </>
  );
}
