import type { Problem } from '@yizhan/graphql-client';
import { useTranslation } from 'react-i18next';
import { PageBar } from '../app/frame/page-bar.tsx';
import { FailedList } from '../board/list/failed-list.tsx';
import '../form/form.css';

/** While the session comes back: a moment only, unless there is no network and no copy on the device. */
export function Starting({ problem, retry }: { problem: Problem | null; retry(): void }) {
  const { t } = useTranslation();
  return (
    <>
      <PageBar />
      <main id="main" className="page">
        {problem ? (
          <FailedList problem={problem} title={t('signIn.unreachable')} onRetry={retry} />
        ) : (
          <p className="late" role="status">
            {t('signIn.starting')}
          </p>
        )}
      </main>
    </>
  );
}
