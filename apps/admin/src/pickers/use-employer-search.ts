import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { FindEmployersQuery } from '../gql/graphql.ts';
import { useDebounced } from '../shared/forms/use-debounced.ts';

const findEmployersQuery = graphql(`
  query FindEmployers($search: String) {
    employers(filter: { search: $search }, first: 20) {
      nodes {
        id
        number
        name
        kind
        verified
      }
    }
  }
`);

const employerNameQuery = graphql(`
  query EmployerName($id: ID!) {
    employer(id: $id) {
      id
      number
      name
      kind
      verified
    }
  }
`);

/** An employer as the pickers show it. */
export type EmployerChoice = FindEmployersQuery['employers']['nodes'][number];

const pauseMs = 200;

const plain = (typed: string) => typed.normalize('NFKC').trim();

/**
 * Employers by name or number; without words the first ones. While the answer is on its way only those already here
 * that fit are given, so that Enter never takes one that was not meant.
 */
export function useEmployerSearch(typed: string, pause: boolean) {
  const wanted = plain(typed);
  const words = useDebounced(wanted, pauseMs);
  const search = words === '' ? null : words;
  const { data, stale, fetching } = useSteadyQuery(
    findEmployersQuery,
    { search },
    { pause, requestPolicy: 'cache-first' },
  );
  const searching = fetching || stale || words !== wanted;
  const found = data?.employers.nodes ?? [];
  const fits = ({ name, number }: EmployerChoice) =>
    name.includes(wanted) || number.includes(wanted.toUpperCase());
  return { employers: searching ? found.filter(fits) : found, searching };
}

/** The employer of a known id, for a picker that was filled from an address or a draft. */
export function useEmployer(id: string | null): EmployerChoice | null {
  const { data } = useSteadyQuery(
    employerNameQuery,
    { id: id ?? '' },
    { pause: id === null, requestPolicy: 'cache-first' },
  );
  return data?.employer && data.employer.id === id ? data.employer : null;
}
