import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function colour(name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (!value) throw new Error(`No colour --${name}`);
  return value;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(colour(a)), luminance(colour(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('colours in the sun', () => {
  it.each([
    ['ink', 'surface'],
    ['ink', 'ground'],
    ['ink-soft', 'surface'],
    ['ink-soft', 'ground'],
    ['accent', 'surface'],
    ['accent', 'ground'],
    ['accent', 'accent-wash'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-deep'],
    ['on-accent', 'alert'],
    ['alert', 'surface'],
    ['alert', 'alert-wash'],
    ['good', 'surface'],
    ['good', 'good-wash'],
    ['caution', 'caution-wash'],
  ])('%s on %s is read at 7:1', (text, ground) => expect(contrast(text, ground)).toBeGreaterThanOrEqual(7));

  it('has edges of controls at 3:1', () => {
    expect(contrast('line-strong', 'surface')).toBeGreaterThanOrEqual(3);
    expect(contrast('line-strong', 'ground')).toBeGreaterThanOrEqual(3);
  });
});
