import { useQuery } from '@yizhan/graphql-client';
import { graphql } from '../../gql/index.ts';
import type { OccupationsQuery } from '../../gql/graphql.ts';

const occupationsDocument = graphql(`
  query Occupations($after: String) {
    occupations(first: 100, after: $after) {
      nodes {
        id
        code
        name
        aliases
        category
        categoryName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Occupation = OccupationsQuery['occupations']['nodes'][number];

/** All trades; there are some 150, so two pages hold them. */
export function useOccupations(isNeeded: boolean): { occupations: Occupation[]; isLoading: boolean } {
  const [first] = useQuery({ query: occupationsDocument, variables: {}, pause: !isNeeded });
  const { hasNextPage = false, endCursor } = first.data?.occupations.pageInfo ?? {};
  const [second] = useQuery({
    query: occupationsDocument,
    variables: { after: endCursor ?? null },
    pause: !isNeeded || !hasNextPage,
  });
  const occupations = [first, second].flatMap(({ data }) => data?.occupations.nodes ?? []);
  return { occupations, isLoading: first.fetching || second.fetching };
}
