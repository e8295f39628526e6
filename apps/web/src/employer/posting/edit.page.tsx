import { problemOf, useQuery } from '@yizhan/graphql-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageBar } from '../../app/frame/page-bar.tsx';
import { usePageTitle } from '../../app/use-page-title.ts';
import { FailedList } from '../../board/list/failed-list.tsx';
import { ForEmployer } from '../acting/for-employer.tsx';
import { ChangePosting } from './change-posting.tsx';
import { postingToChangeDocument } from './posting-documents.ts';

/** The change of a posting; a draft goes to review from here. */
export function EditPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, again] = useQuery({
    query: postingToChangeDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const job = data?.job;
  usePageTitle(t('hire.title.edit'));
  return (
    <ForEmployer>
      {(employer) => (
        <>
          <PageBar />
          <main id="main" className="page stack">
            {job && <ChangePosting key={job.id} job={job} employerId={employer.id} />}
            {!job && fetching && <p role="status">{t('hire.loading')}</p>}
            {!job && !fetching && (
              <FailedList
                problem={error ? problemOf(error) : null}
                title={t('page.missing')}
                onRetry={() => again({ requestPolicy: 'network-only' })}
              />
            )}
          </main>
        </>
      )}
    </ForEmployer>
  );
}
