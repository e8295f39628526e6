import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { PageBar } from '../../app/frame/page-bar.tsx';
import { usePageTitle } from '../../app/use-page-title.ts';
import { hirePaths } from '../hire-paths.ts';
import { useActingEmployer } from './acting-employer.ts';
import { EmployerChoice } from './employer-choice.tsx';
import { UnverifiedNote } from './unverified-note.tsx';

/** For whom one hires, and the two things one comes for. */
export function HirePage() {
  const { t } = useTranslation();
  const { employers, employer, choose } = useActingEmployer();
  usePageTitle(t('hire.title.home'));
  if (!employer) return <Navigate to={hirePaths.register} replace />;
  return (
    <>
      <PageBar />
      <main id="main" className="page stack">
        <h1 className="form__heading">{t('hire.home.heading')}</h1>
        <EmployerChoice employers={employers} employer={employer} onChoose={choose} />
        <Link className="button button--main button--wide hire-go" to={hirePaths.post}>
          {t('hire.home.post')}
        </Link>
        <Link className="button button--wide hire-go" to={hirePaths.jobs}>
          {t('hire.home.jobs')}
        </Link>
        {!employer.verified && <UnverifiedNote />}
        <Link className="button button--wide" to={hirePaths.register}>
          {t('hire.home.another')}
        </Link>
      </main>
    </>
  );
}
