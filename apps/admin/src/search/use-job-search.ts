import { useClient } from '@yizhan/graphql-client';
import { useCallback } from 'react';
import { graphql } from '../gql/index.ts';
import type { FindJobsQuery } from '../gql/graphql.ts';
import { jobStatuses } from '../shared/marks/statuses.ts';

const findJobsQuery = graphql(`
  query FindJobs($filter: JobFilter!) {
    jobs(filter: $filter, first: 8) {
      nodes {
        id
        number
        title
        status
        employer {
          id
          name
        }
      }
    }
  }
`);

/** A job as the search box lists it. */
export type FoundJob = FindJobsQuery['jobs']['nodes'][number];

/** Finds jobs in any state by words or number. */
export function useJobSearch(): (words: string) => Promise<FoundJob[]> {
  const client = useClient();
  return useCallback(
    async (search: string) => {
      const filter = { search, statuses: [...jobStatuses] };
      const { data } = await client.query(findJobsQuery, { filter }).toPromise();
      return data ? [...data.jobs.nodes] : [];
    },
    [client],
  );
}
