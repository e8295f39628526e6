import { useLayoutEffect, useState, type RefObject } from 'react';

/** What the printer at this desk takes. */
export const papers = ['A5', 'ROLL'] as const;
export type Paper = (typeof papers)[number];

const storageKey = 'yizhan-admin-slip-paper';

const kept = (): Paper => papers.find((paper) => paper === localStorage.getItem(storageKey)) ?? 'A5';

/** The paper last chosen on this desk. */
export function usePaper(): [Paper, (paper: Paper) => void] {
  const [paper, setPaper] = useState(kept);
  const choose = (next: Paper) => {
    localStorage.setItem(storageKey, next);
    setPaper(next);
  };
  return [paper, choose];
}

const millimetresPerPixel = 25.4 / 96;

/** How long a piece of the roll is in whole millimetres: as long as what stands on it. */
export function useLength(sheet: RefObject<HTMLElement | null>, deps: unknown): number {
  const [length, setLength] = useState(0);
  useLayoutEffect(() => {
    const pixels = sheet.current?.getBoundingClientRect().height ?? 0;
    setLength(Math.ceil(pixels * millimetresPerPixel) + 1);
  }, [sheet, deps]);
  return length;
}

/** The size of the page for the printer. No margin: browsers would print the address and the date into it. */
export function pageRule(paper: Paper, length: number): string {
  const size = paper === 'A5' ? 'A5 portrait' : `80mm ${length}mm`;
  return `@page { size: ${size}; margin: 0; }`;
}
