import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { aBoard, aSnapshot, dawn } from '../testing/board-builders.ts';
import { boardReducer, emptyBoard } from '../board/board-reducer.ts';
import { lookOf } from './wall-look.ts';

const css = readFileSync(new URL('./wall.css', import.meta.url), 'utf8');
const shift = { x: 2, y: -1 };

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function deepIn(brandColor: string): string {
  const snapshot = aSnapshot([]);
  const market = { ...snapshot.market, brandColor };
  const action = { type: 'answered', snapshot: { ...snapshot, market }, meanwhile: [], at: dawn } as const;
  const look = lookOf({ board: boardReducer(emptyBoard, action), shift });
  return (look as Record<string, string>)['--deep']!;
}

const steps = Array.from({ length: 16 }, (_, step) => (step * 17).toString(16).padStart(2, '0'));
/** Colours of every kind that a market may choose. */
const allowed = steps
  .flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)))
  .filter((colour) => contrast(colour, '#ffffff') >= 4.5);

describe('the look of the wall', () => {
  it.each(['text', 'soft', 'pay', 'fresh', 'alert'])('keeps --%s readable on whatever colour', (name) => {
    const letters = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)![1]!;
    const least = Math.min(...allowed.map((colour) => contrast(deepIn(colour), letters)));
    expect(allowed.length).toBeGreaterThan(1_000);
    expect(least).toBeGreaterThanOrEqual(7);
  });

  it('is of the market, darker', () => expect(deepIn('#7a1f1f')).toBe('#2e0c0c'));

  it('is the product’s own where the market has none', () =>
    expect(lookOf({ board: aBoard([]), shift })).toEqual({ '--shift-x': '2px', '--shift-y': '-1px' }));
});
