/** What of a trade is matched by typed words. */
export interface NamedTrade {
  code: string;
  name: string;
  aliases: readonly string[];
}

/**
 * How well a trade fits what is typed, from 5 (its name) to 1 (somewhere in an alias); 0 does not fit.
 * Whole names come first: 焊工 must not stand behind 电焊工.
 */
export function occupationRank({ code, name, aliases }: NamedTrade, typed: string): number {
  const words = typed.normalize('NFKC').trim().toLowerCase();
  if (words === '') return 1;
  const names = [name, ...aliases].map((each) => each.toLowerCase());
  if (names[0] === words) return 5;
  if (names.includes(words)) return 4;
  if (code.startsWith(words) || names[0]?.startsWith(words)) return 3;
  if (names[0]?.includes(words)) return 2;
  return names.some((each) => each.includes(words)) ? 1 : 0;
}

/** The everyday word that made a trade fit, when its official name does not show why. */
export function matchingAlias({ name, aliases }: NamedTrade, typed: string): string | null {
  const words = typed.normalize('NFKC').trim().toLowerCase();
  if (words === '' || name.toLowerCase().includes(words)) return null;
  return aliases.find((alias) => alias.toLowerCase().includes(words)) ?? null;
}
