import { useClient } from '@yizhan/graphql-client';
import { isAboutBlank } from '@yizhan/ui';
import { useEffect, useState } from 'react';
import type { CheckPostingInput, PostingHitFragment } from '../../gql/graphql.ts';
import { readFragment } from '../../gql/index.ts';
import { checkPostingDocument, postingHitFragment } from './posting-check-document.ts';

/** What the rules say of a posting, and which words they said it of. */
export interface PostingCheck {
  state: 'blank' | 'checking' | 'ready' | 'failed';
  hits: readonly PostingHitFragment[];
  /** The texts that the hits' offsets belong to. */
  checked: { title: string; description: string };
}

const pauseMs = 400;
const nothing: PostingCheck = { state: 'blank', hits: [], checked: { title: '', description: '' } };

/** That nobody has vetted the employer yet is said elsewhere, once; no text would mend it. */
const isOfText = ({ field }: PostingHitFragment) => field !== 'employer';

/** Checks a posting whenever the typing pauses; stores nothing. Earlier hits stay until newer ones are here. */
export function usePostingCheck(input: CheckPostingInput): PostingCheck {
  const client = useClient();
  const [check, setCheck] = useState(nothing);
  const question = JSON.stringify(input);
  const isBlank = !input.title?.trim() && !input.description?.trim();

  useEffect(() => {
    if (isBlank) return undefined;
    let isCurrent = true;
    const asked = JSON.parse(question) as CheckPostingInput;
    const ask = async () => {
      setCheck((before) => ({ ...before, state: 'checking' }));
      const { data } = await client
        .query(checkPostingDocument, { input: asked }, { deviceCopy: false })
        .toPromise();
      if (!isCurrent) return;
      if (!data) return setCheck((before) => ({ ...before, state: 'failed' }));
      const hits = data.checkPosting.map((hit) => readFragment(postingHitFragment, hit));
      setCheck({
        state: 'ready',
        hits: hits.filter((hit) => isOfText(hit) && !isAboutBlank(hit, asked)),
        checked: { title: asked.title ?? '', description: asked.description ?? '' },
      });
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, question, isBlank]);

  return isBlank ? nothing : check;
}
