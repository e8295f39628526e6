import { useClient, useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useReport } from '../client/use-report.ts';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { CorrectionQueueQuery, DecideCorrectionInput } from '../gql/graphql.ts';

const queueQuery = graphql(`
  query CorrectionQueue($first: Int!) {
    correctionQueue(first: $first) {
      nodes {
        id
        fields
        requestedAt
        worker {
          id
          number
          displayName
          maskedIdNumber
        }
      }
      totalCount
    }
  }
`);

const wantedQuery = graphql(`
  query CorrectionWanted($id: ID!) {
    node(id: $id) {
      id
      ... on Correction {
        wanted {
          realName
          idNumber
        }
      }
    }
  }
`);

const decideMutation = graphql(`
  mutation DecideCorrection($input: DecideCorrectionInput!) {
    decideCorrection(input: $input) {
      correction {
        id
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export type QueuedCorrection = CorrectionQueueQuery['correctionQueue']['nodes'][number];

const atOnce = 50;

/** Requests that wait for the card. */
export const useCorrectionQueue = () =>
  useSteadyQuery(queueQuery, { first: atOnce }, { requestPolicy: 'network-only' });

/** What a request asks for; asking is recorded, so it is asked by hand, and forgotten with the page. */
export function useWanted(id: string) {
  const client = useClient();
  const report = useReport();
  const [wanted, setWanted] = useState<{ realName?: string | null; idNumber?: string | null } | null>(null);
  async function ask() {
    const policy = { requestPolicy: 'network-only' } as const;
    const { data, error } = await client.query(wantedQuery, { id }, policy).toPromise();
    const found = data?.node && 'wanted' in data.node ? data.node.wanted : null;
    if (!report(error, []) && found) setWanted(found);
  }
  return { wanted, ask: () => void ask() };
}

/** Decides one at a time. */
export function useDecideCorrection(onDone: () => void) {
  const report = useReport();
  const [{ fetching }, decide] = useMutation(decideMutation);
  async function send(input: DecideCorrectionInput) {
    const { data, error } = await decide({ input });
    if (!report(error, data?.decideCorrection.userErrors ?? [])) onDone();
  }
  return { fetching, decide: (input: DecideCorrectionInput) => void send(input) };
}
