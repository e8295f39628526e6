import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { contrast } from './contrast.ts';
import { palette, type Colour } from './palette.ts';

const texts: [Colour, Colour][] = [
  ['ink', 'surface'],
  ['ink', 'ground'],
  ['inkSoft', 'surfaceSoft'],
  ['inkMuted', 'surface'],
  ['inkMuted', 'ground'],
  ['primary', 'surface'],
  ['primary', 'ground'],
  ['surface', 'primary'],
  ['surface', 'primaryStrong'],
  ['primaryStrong', 'primarySoft'],
  ['danger', 'surface'],
  ['danger', 'dangerSoft'],
  ['surface', 'danger'],
  ['warning', 'surface'],
  ['warning', 'warningSoft'],
  ['success', 'surface'],
  ['success', 'successSoft'],
  ['accent', 'accentSoft'],
  ['nightInk', 'night'],
  ['nightInkSoft', 'night'],
  ['nightInk', 'nightRaised'],
];

const customProperty = (name: string) =>
  `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

describe('palette', () => {
  it.each(texts)('%s can be read on %s (AA)', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the edges of fields (AA, non-text)', () => {
    expect(contrast(palette.lineStrong, palette.surface)).toBeGreaterThanOrEqual(3);
  });

  it('is the same in the style sheet', async () => {
    const css = await readFile(new URL('./base.css', import.meta.url), 'utf8');
    for (const [name, colour] of Object.entries(palette)) {
      expect(css).toContain(`${customProperty(name)}: ${colour};`);
    }
  });
});
