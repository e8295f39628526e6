import { useClient } from '@yizhan/graphql-client';
import { useCallback } from 'react';
import { graphql } from '../gql/index.ts';
import type { FindPeopleQuery } from '../gql/graphql.ts';
import { canReadWorkers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { mayBePerson } from './person-words.ts';

const findPeopleQuery = graphql(`
  query FindPeople($search: String!) {
    workers(filter: { search: $search }, first: 8) {
      nodes {
        id
        number
        displayName
        maskedPhone
        maskedIdNumber
        availableToday
        occupations {
          id
          name
        }
      }
    }
  }
`);

/** A worker as the search box lists them. */
export type FoundPerson = FindPeopleQuery['workers']['nodes'][number];

/** Finds people by name, initials, phone, ID number or number; nobody for words that cannot be any of these. */
export function usePeopleSearch(): (words: string) => Promise<FoundPerson[]> {
  const client = useClient();
  const mayRead = canReadWorkers(useStaff());
  return useCallback(
    async (search: string) => {
      if (!mayRead || !mayBePerson(search)) return [];
      // Somebody may have been registered a minute ago at the next window.
      const { data } = await client
        .query(findPeopleQuery, { search }, { requestPolicy: 'network-only' })
        .toPromise();
      return data ? [...data.workers.nodes] : [];
    },
    [client, mayRead],
  );
}
