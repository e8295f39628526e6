import { useClient } from '@yizhan/graphql-client';
import { useEffect, useState } from 'react';
import { isAboutBlank } from '@yizhan/ui';
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

/** What the rules say of a posting, and which words they said it of. */
export interface PostingCheck {
  state: 'blank' | 'checking' | 'ready' | 'failed';
  hits: readonly MaskedHit[];
  /** The texts that the hits' offsets belong to. */
  checked: { title: string; description: string };
}

const pauseMs = 350;
const nothing: PostingCheck = { state: 'blank', hits: [], checked: { title: '', description: '' } };

/** Checks a posting whenever the typing pauses; stores nothing. Earlier hits stay until newer ones are here. */
export function usePostingCheck(input: CheckPostingInput): PostingCheck {
  const client = useClient();
  const [check, setCheck] = useState(nothing);
  const question = JSON.stringify(input);
  const isBlank = !input.title?.trim() && !input.description?.trim();

  useEffect(() => {
    if (isBlank) return;
    let current = true;
    const asked = JSON.parse(question) as CheckPostingInput;
    const ask = async () => {
      setCheck((before) => ({ ...before, state: 'checking' }));
      const { data } = await client.query(checkPostingQuery, { input: asked }).toPromise();
      if (!current) return;
      if (!data) return setCheck((before) => ({ ...before, state: 'failed' }));
      const hits = data.checkPosting.filter((hit) => !isAboutBlank(readFragment(postingHit, hit), asked));
      setCheck({
        state: 'ready',
        hits,
        checked: { title: asked.title ?? '', description: asked.description ?? '' },
      });
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, question, isBlank]);

  return isBlank ? nothing : check;
}
