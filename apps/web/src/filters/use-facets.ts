import { useQuery } from '@yizhan/graphql-client';
import { usePreferences } from '../app/preferences.ts';
import { useToday } from '../app/server-clock.ts';
import type { JobFacetsQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { boardQuery } from './board-query.ts';
import type { Filters } from './filters.ts';
import { useDelayed } from './use-delayed.ts';

const facetsDocument = graphql(`
  query JobFacets($filter: JobFilter, $near: GeoPointInput, $payUnit: WageUnit) {
    jobFacets(filter: $filter, near: $near, payUnit: $payUnit) {
      occupations {
        occupation {
          id
          code
          name
        }
        count
      }
      settlements {
        settlement
        count
      }
      pay {
        atLeast
        count
      }
      divisions {
        division {
          code
        }
        count
      }
      isExact
    }
  }
`);

/** `isBusy`: the counts are of what was chosen before, until those of what is chosen now come. */
export type Facets = JobFacetsQuery['jobFacets'] & { isBusy: boolean };

const pauseMs = 300;

/** How many jobs each choice would leave; null while that is not known. */
export function useFacets(filters: Filters): Facets | null {
  const { here } = usePreferences();
  const delayed = useDelayed(filters, pauseMs);
  const { filter, near } = boardQuery(delayed, here, useToday());
  const [{ data, fetching, stale }] = useQuery({
    query: facetsDocument,
    variables: { filter, near, payUnit: delayed.wageUnit },
  });
  return data ? { ...data.jobFacets, isBusy: fetching || stale || delayed !== filters } : null;
}

/** The count of a choice: none where the answer leaves it out, unknown without an answer. */
export function countIn<Choice>(
  choices: readonly (Choice & { count: number })[] | undefined,
  isIt: (choice: Choice) => boolean,
): number | null {
  return choices ? (choices.find(isIt)?.count ?? 0) : null;
}
