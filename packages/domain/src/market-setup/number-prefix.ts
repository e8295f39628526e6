const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * What a market's printed numbers begin with: the first two letters of its code, or the next two characters that no other
 * market uses, so that a number read aloud belongs to one market.
 */
export function numberPrefix(code: string, taken: ReadonlySet<string>): string {
  const [first = '', ...rest] = code.replace(/[^A-Z0-9]/g, '');
  const wished = [...rest.filter((character) => letters.includes(character)), ...letters].map(
    (second) => first + second,
  );
  const others = [...letters].flatMap((one) => [...letters].map((two) => one + two));
  const free = [...wished, ...others].find((prefix) => !taken.has(prefix));
  if (!free) throw new Error('All two-letter prefixes of numbers are taken');
  return free;
}
