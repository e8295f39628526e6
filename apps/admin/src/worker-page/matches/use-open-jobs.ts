import { useSteadyQuery } from '../../client/use-steady-query.ts';
import { graphql } from '../../gql/index.ts';
import type { FindOpenJobsQuery } from '../../gql/graphql.ts';
import { useDebounced } from '../../shared/forms/use-debounced.ts';

const findOpenJobsQuery = graphql(`
  query FindOpenJobs($search: String!) {
    jobs(filter: { search: $search }, first: 8) {
      nodes {
        id
        number
        title
        employer {
          id
          name
        }
      }
    }
  }
`);

/** An open job as the field for another one lists it. */
export type OpenJob = FindOpenJobsQuery['jobs']['nodes'][number];

const pauseMs = 200;

/** Open jobs by number, words or employer; none without words, or while the answer to them is on its way. */
export function useOpenJobs(typed: string): { jobs: readonly OpenJob[]; searching: boolean } {
  const wanted = typed.normalize('NFKC').trim();
  const words = useDebounced(wanted, pauseMs);
  const { data, stale, fetching } = useSteadyQuery(
    findOpenJobsQuery,
    { search: words },
    { pause: words === '' },
  );
  const searching = wanted !== '' && (fetching || stale || words !== wanted);
  return { jobs: searching || wanted === '' ? [] : (data?.jobs.nodes ?? []), searching };
}
