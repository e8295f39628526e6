import { useEffect, useState } from 'react';

const pauseMs = 150;

/** What a search gives for the words, asked for when the typing pauses; empty without words. */
export function useFound<Found>(words: string, find: (words: string) => Promise<Found[]>): Found[] {
  const [found, setFound] = useState<Found[]>([]);
  useEffect(() => {
    let current = true;
    const show = (results: Found[]) => current && setFound(results);
    const timer = setTimeout(() => void (words ? find(words).then(show) : show([])), words ? pauseMs : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words, find]);
  return words ? found : [];
}
