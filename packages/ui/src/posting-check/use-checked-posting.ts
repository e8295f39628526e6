import { useEffect, useEffectEvent, useState } from 'react';

/** What of a posting is asked about. */
interface AskedPosting {
  title?: string | null;
  description?: string | null;
}

/** What the rules say of a posting, and which words they said it of. */
export interface PostingCheck<H> {
  state: 'blank' | 'checking' | 'ready' | 'failed';
  hits: readonly H[];
  /** The texts that the hits' offsets belong to. */
  checked: { title: string; description: string };
}

const pauseMs = 400;
const nothing: PostingCheck<never> = { state: 'blank', hits: [], checked: { title: '', description: '' } };

/** Asks about a posting whenever the typing pauses; null is no answer. Earlier hits stay until newer ones are here. */
export function useCheckedPosting<Input extends AskedPosting, H>(
  input: Input,
  ask: (asked: Input) => Promise<readonly H[] | null>,
): PostingCheck<H> {
  const [check, setCheck] = useState<PostingCheck<H>>(nothing);
  const question = JSON.stringify(input);
  const isBlank = !input.title?.trim() && !input.description?.trim();
  const askNow = useEffectEvent(ask);

  useEffect(() => {
    if (isBlank) return undefined;
    let isCurrent = true;
    const asked = JSON.parse(question) as Input;
    const look = async () => {
      setCheck((before) => ({ ...before, state: 'checking' }));
      const hits = await askNow(asked);
      if (!isCurrent) return;
      if (!hits) return setCheck((before) => ({ ...before, state: 'failed' }));
      const { title, description } = asked;
      setCheck({ state: 'ready', hits, checked: { title: title ?? '', description: description ?? '' } });
    };
    const timer = setTimeout(() => void look(), pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [question, isBlank]);

  return isBlank ? nothing : check;
}
