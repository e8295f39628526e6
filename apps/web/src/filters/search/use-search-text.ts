import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { boardPath, filtersFrom } from '../filters-in-address.ts';
import { useComposition } from './use-composition.ts';

/** A pause this long means that the word is finished. */
const pauseMs = 700;

/** The words in the address, and the way to change them: one step back is the list before the search. */
function useSearched() {
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const filters = filtersFrom(address);
  const search = (wanted: string) => {
    if (wanted.trim() === filters.search) return;
    void navigate(boardPath({ ...filters, search: wanted }), { replace: filters.search !== '' });
  };
  return { searched: filters.search, search };
}

/**
 * The text of the search box. It goes into the address when it is submitted or after a pause, and never
 * while an input method is composing: 瓦 must not be searched on the way to 瓦工.
 */
export function useSearchText() {
  const { searched, search } = useSearched();
  const { isComposing, handlers } = useComposition();
  const [text, setText] = useState(searched);
  const [known, setKnown] = useState(searched);
  const [isTyped, setTyped] = useState(false);
  if (known !== searched) {
    setKnown(searched);
    if (!isTyped) setText(searched);
  }
  const finish = (wanted: string) => {
    setTyped(false);
    search(wanted);
  };
  const type = (typed: string, byHand = true) => {
    setText(typed);
    setTyped(byHand);
  };
  useEffect(() => {
    if (!isTyped || isComposing) return undefined;
    const timer = setTimeout(() => finish(text), pauseMs);
    return () => clearTimeout(timer);
  });
  /** What is in the address already, chosen otherwise than by typing. */
  const settle = (chosen: string) => type(chosen, false);
  const clear = () => {
    setText('');
    finish('');
  };
  return {
    text,
    type,
    settle,
    clear,
    isComposing,
    submit: () => !isComposing && finish(text),
    composition: handlers,
  };
}
