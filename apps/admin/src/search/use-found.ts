import { useEffect, useState } from 'react';

const pauseMs = 150;

interface Shown<Found> {
  words: string;
  results: Found[];
}

/**
 * What a search gives for the words, asked for when the typing pauses; empty without words. With `keep` the last answer
 * stays until the next is here; without it nobody can choose what was found for other words.
 */
export function useFound<Found>(
  words: string,
  find: (words: string) => Promise<Found[]>,
  keep: boolean,
): Found[] {
  const [shown, setShown] = useState<Shown<Found>>({ words: '', results: [] });
  useEffect(() => {
    let current = true;
    const show = (results: Found[]) => current && setShown({ words, results });
    const timer = setTimeout(() => void (words ? find(words).then(show) : show([])), words ? pauseMs : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words, find]);
  return words !== '' && (keep || shown.words === words) ? shown.results : [];
}
