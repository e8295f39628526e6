import { useQuery } from '@yizhan/graphql-client';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageBar } from '../../app/frame/page-bar.tsx';
import { serverNow, useToday } from '../../app/server-clock.ts';
import { usePageTitle } from '../../app/use-page-title.ts';
import { readFragment } from '../../gql/index.ts';
import type { ActingEmployer } from '../acting/acting-employer.ts';
import { ForEmployer } from '../acting/for-employer.tsx';
import { NewPosting } from './new-posting.tsx';
import { postingSourceFragment, postingToChangeDocument } from './posting-documents.ts';
import { readDraft, withoutPast } from './values/posting-draft.ts';
import { copyOf, newPosting, usualStart } from './values/posting-values.ts';

interface PostForProps {
  employer: ActingEmployer;
  startsOn: string;
}

/** The last words and terms on a new day. */
function CopiedPosting({ employer, startsOn, jobId }: PostForProps & { jobId: string }) {
  const { t } = useTranslation();
  const [{ data, fetching }] = useQuery({ query: postingToChangeDocument, variables: { id: jobId } });
  const source = data?.job ? readFragment(postingSourceFragment, data.job) : null;
  if (fetching && !source) return <p role="status">{t('hire.loading')}</p>;
  const values = source ? copyOf(source, startsOn) : newPosting(startsOn);
  return <NewPosting employer={employer} start={{ values, keptFor: employer.id }} isCopy={source !== null} />;
}

function FreshPosting({ employer, startsOn }: PostForProps) {
  const today = useToday();
  const kept = readDraft(employer.id);
  const draft = kept && withoutPast(kept, today, startsOn);
  const start = draft ?? { values: newPosting(startsOn), submissionKey: null };
  return <NewPosting employer={employer} start={{ ...start, keptFor: employer.id }} isCopy={false} />;
}

/** A job in under a minute. */
export function PostPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const today = useToday();
  const from = address.get('from');
  const startsOn = usualStart(serverNow(), today);
  usePageTitle(t('hire.title.post'));
  return (
    <ForEmployer>
      {(employer) => (
        <>
          <PageBar />
          <main id="main" className="page stack" key={`${employer.id} ${from}`}>
            {from ? (
              <CopiedPosting employer={employer} startsOn={startsOn} jobId={from} />
            ) : (
              <FreshPosting employer={employer} startsOn={startsOn} />
            )}
          </main>
        </>
      )}
    </ForEmployer>
  );
}
