/** The three tones that a client paints its accents with. */
export interface BrandColours {
  accent: string;
  /** Pressed and hovered. */
  deep: string;
  /** A ground to stand on. */
  wash: string;
}

function mixed(colour: string, other: number, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const text = (value: number): string => Math.round(value).toString(16).padStart(2, '0');
  return `#${channels.map((value) => text(value * (1 - share) + other * share)).join('')}`;
}

/** A market's colour so dark that a wall's light letters are read on it. */
export const nightOf = (colour: string): string => mixed(colour, 0, 0.62);

/** A market's colour, `#rrggbb` on which white can be read, with a darker and a very light tone of it. */
export function brandColours(colour: string): BrandColours {
  return { accent: colour, deep: mixed(colour, 0, 0.28), wash: mixed(colour, 255, 0.88) };
}
