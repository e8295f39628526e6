import { useClient, type Client } from '@yizhan/graphql-client';
import { useEffect, useState } from 'react';
import { graphql } from '../gql/index.ts';
import type { AllOccupationsQuery } from '../gql/graphql.ts';

const allOccupationsQuery = graphql(`
  query AllOccupations($after: String) {
    occupations(first: 100, after: $after) {
      nodes {
        id
        code
        name
        aliases
        categoryName
        certificateHint
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A trade as the pickers show it. */
export type OccupationChoice = AllOccupationsQuery['occupations']['nodes'][number];

async function fetchAll(client: Client): Promise<OccupationChoice[]> {
  const all: OccupationChoice[] = [];
  let after: string | null = null;
  do {
    const result: { data?: AllOccupationsQuery | undefined } = await client
      .query(allOccupationsQuery, { after })
      .toPromise();
    all.push(...(result.data?.occupations.nodes ?? []));
    const page = result.data?.occupations.pageInfo;
    after = page?.hasNextPage ? (page.endCursor ?? null) : null;
  } while (after);
  return all;
}

const fetched = new WeakMap<Client, Promise<OccupationChoice[]>>();

function allOccupations(client: Client): Promise<OccupationChoice[]> {
  const known = fetched.get(client);
  if (known) return known;
  const asked = fetchAll(client);
  fetched.set(client, asked);
  void asked.then((all) => all.length === 0 && fetched.delete(client));
  return asked;
}

/** All trades, some hundred, fetched once: so they are found at the first letter. Null until they are here. */
export function useOccupations(): OccupationChoice[] | null {
  const client = useClient();
  const [occupations, setOccupations] = useState<OccupationChoice[] | null>(null);
  useEffect(() => {
    let current = true;
    void allOccupations(client).then((all) => current && setOccupations(all));
    return () => {
      current = false;
    };
  }, [client]);
  return occupations;
}
