import type { Random } from './random.ts';

const choice = /\{([^}]+)\}/g;

/** Fills a phrase: `{甲|乙}` is one of them, `{3-8}` a number from the range, `{天}` the value of that name. */
export function fillPhrase(
  phrase: string,
  random: Random,
  values: Readonly<Record<string, string | number>> = {},
): string {
  if (!phrase.includes('{')) return phrase;
  return phrase.replace(choice, (_, inner: string) => {
    const value = values[inner];
    if (value !== undefined) return String(value);
    const range = /^(\d+)-(\d+)$/.exec(inner);
    if (range) return String(numberBetween(Number(range[1]), Number(range[2]), random));
    return random.pick(inner.split('|'));
  });
}

/** People say 200, not 187. */
function numberBetween(low: number, high: number, random: Random): number {
  const step = high - low >= 200 ? 50 : high - low >= 30 ? 10 : 1;
  return Math.round(random.integer(low, high) / step) * step;
}
