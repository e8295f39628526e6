import { useClient } from '@yizhan/graphql-client';
import { isAboutBlank, useCheckedPosting, type PostingCheck } from '@yizhan/ui';
import { graphql, readFragment } from '../gql/index.ts';
import type { CheckPostingInput, CheckPostingQuery } from '../gql/graphql.ts';
import { postingHit } from './hit-card.tsx';

const checkPostingQuery = graphql(`
  query CheckPosting($input: CheckPostingInput!) {
    checkPosting(input: $input) {
      ...PostingHit
    }
  }
`);

/** A hit as the card shows it. */
export type MaskedHit = CheckPostingQuery['checkPosting'][number];

/** Checks a posting whenever the typing pauses; stores nothing. */
export function usePostingCheck(input: CheckPostingInput): PostingCheck<MaskedHit> {
  const client = useClient();
  return useCheckedPosting(input, async (asked) => {
    const { data } = await client.query(checkPostingQuery, { input: asked }).toPromise();
    return data
      ? data.checkPosting.filter((hit) => !isAboutBlank(readFragment(postingHit, hit), asked))
      : null;
  });
}
