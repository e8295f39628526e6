import { useClient } from '@yizhan/graphql-client';
import { useCallback, useEffect, useState } from 'react';
import { graphql } from '../gql/index.ts';
import type { FindJobsQuery } from '../gql/graphql.ts';
import { jobStatuses } from '../shared/statuses.ts';

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

const pauseMs = 200;

/** Jobs in any state by words or number, asked for when the typing pauses. */
export function useJobSearch(words: string) {
  const client = useClient();
  const [found, setFound] = useState<FoundJob[]>([]);

  const find = useCallback(
    async (search: string) => {
      const filter = { search, statuses: [...jobStatuses] };
      const { data } = await client.query(findJobsQuery, { filter }).toPromise();
      return data ? [...data.jobs.nodes] : [];
    },
    [client],
  );

  useEffect(() => {
    let current = true;
    const show = (jobs: FoundJob[]) => current && setFound(jobs);
    const timer = setTimeout(() => void (words ? find(words).then(show) : show([])), words ? pauseMs : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words, find]);

  return { found: words ? found : [], find };
}
