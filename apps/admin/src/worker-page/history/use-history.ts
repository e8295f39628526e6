import { useSteadyQuery, type SteadyQuery } from '../../client/use-steady-query.ts';
import { graphql } from '../../gql/index.ts';
import type { WorkerHistoryQuery } from '../../gql/graphql.ts';

const workerHistoryQuery = graphql(`
  query WorkerHistory($id: ID!, $after: String) {
    worker(id: $id) {
      id
      applications(first: 20, after: $after) {
        nodes {
          id
          status
          source
          appliedAt
          changedAt
          offerEndsAt
          offerMessage
          reason
          job {
            id
            number
            title
            startsOn
            employer {
              id
              name
            }
          }
          placement {
            id
            status
            startsOn
            endsOn
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type HistoryQuery = SteadyQuery<WorkerHistoryQuery>;

type Connection = NonNullable<WorkerHistoryQuery['worker']>['applications'];

/** An application as the page of its worker shows it. */
export type PageApplication = Connection['nodes'][number];

/** A page of somebody's applications, newest first, with what became of them. */
export function useHistory(id: string, after: string | null, pause = false): HistoryQuery {
  return useSteadyQuery(workerHistoryQuery, { id, after }, { pause });
}

/** The applications of a page as far as they are here. */
export const applicationsIn = ({ data }: HistoryQuery): readonly PageApplication[] =>
  data?.worker?.applications.nodes ?? [];
