import { problemOf, useClient, type Problem } from '@yizhan/graphql-client';
import { useCallback, useEffect, useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { WorkerMatchesQuery } from '../../gql/graphql.ts';

const workerMatchesQuery = graphql(`
  query WorkerMatches($id: ID!) {
    jobMatches(workerId: $id, first: 5) {
      score
      reasons {
        factor
        value
        text
      }
      job {
        id
        number
        title
        urgent
        openings
        startsOn
        endsOn
        settlement
        wage {
          min
          max
          unit
        }
        place {
          address
          divisionName
        }
        employer {
          id
          name
          verified
        }
      }
    }
  }
`);

/** A job that fits, and why. */
export type Match = WorkerMatchesQuery['jobMatches'][number];

/**
 * The five best jobs, asked for once: a digit must go on meaning the same job while somebody looks at the list, so it
 * changes only when they ask again.
 */
export function useMatches(id: string) {
  const client = useClient();
  const [matches, setMatches] = useState<readonly Match[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const find = useCallback(async () => {
    const policy = { requestPolicy: 'network-only' } as const;
    const { data, error } = await client.query(workerMatchesQuery, { id }, policy).toPromise();
    return { matches: data?.jobMatches ?? null, problem: error ? problemOf(error) : null };
  }, [client, id]);
  const again = useCallback(async () => {
    const found = await find();
    setProblem(found.problem);
    if (found.matches) setMatches(found.matches);
  }, [find]);
  useEffect(() => {
    let current = true;
    void find().then((found) => {
      if (!current) return;
      setMatches(found.matches);
      setProblem(found.problem);
    });
    return () => {
      current = false;
    };
  }, [find]);
  return { matches, problem, again };
}
