/** What a pairing code is made of: nothing that looks like something else. */
export const codeLetters = [...'ABCDEFGHJKMNPQRSTUVWXYZ23456789'];
export const codeLength = 6;

/** The last field of the board of keys takes the last character away. */
export const eraseAt = codeLetters.length;
export const keysPerRow = 8;

/** Where an arrow of a remote control leads from a key; it stays where there is nothing beyond. */
export function keyBeyond(at: number, arrow: string): number {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -keysPerRow, ArrowDown: keysPerRow }[arrow] ?? 0;
  const next = at + step;
  return next < 0 || next > eraseAt ? at : next;
}

/** A code with one more character; what no code holds is left out, and no code is longer. */
export function typedOnto(code: string, typed: string): string {
  const letter = typed.toUpperCase();
  return code.length < codeLength && codeLetters.includes(letter) ? code + letter : code;
}
