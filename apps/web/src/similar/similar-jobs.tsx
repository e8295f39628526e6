import { useQuery } from '@yizhan/graphql-client';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/preferences.ts';
import { useToday } from '../app/server-clock.ts';
import { PlainList } from '../board/list/row-list.tsx';
import { graphql } from '../gql/index.ts';

const similarDocument = graphql(`
  query SimilarJobs($id: ID!) {
    job(id: $id) {
      id
      similar {
        id
        startsOn
        ...JobRow
      }
    }
  }
`);

const nobodyLeft: ReadonlyMap<string, string> = new Map();

/** Under a job: others like it, also where it has left the board. Nothing while there are none. */
export function SimilarJobs({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const { here } = usePreferences();
  const today = useToday();
  const [{ data }] = useQuery({ query: similarDocument, variables: { id: jobId } });
  const similar = data?.job?.similar ?? [];
  if (similar.length === 0) return null;
  const rows = similar.map((job) => ({ id: job.id, startsOn: job.startsOn, job }));
  return (
    <PlainList heading={t('page.similar')} rows={rows} departures={nobodyLeft} here={here} today={today} />
  );
}
