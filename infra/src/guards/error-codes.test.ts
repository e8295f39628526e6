import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../processes/root.ts';
import { documentedCodes, errorCodes, refusalCodes } from './error-codes.ts';

/** Tests, and the file whose codes choose a wording. */
const leftOut = /\.test\.ts$|variable-errors\.ts$/;

async function codesIn(patterns: string[], read: (source: string) => string[]): Promise<string[]> {
  const codes = new Set<string>();
  for await (const file of glob(patterns, { cwd: root, exclude: (name) => leftOut.test(name) })) {
    for (const code of read(await readFile(join(root, file), 'utf8'))) codes.add(code);
  }
  return [...codes].toSorted();
}

const documented = async (heading: string) =>
  [...new Set(documentedCodes(await readFile(join(root, 'docs/errors.md'), 'utf8'), heading))].toSorted();

const domain = ['packages/domain/src/**/*.ts'];
const literals = (source: string) => [...source.matchAll(/'([A-Z][A-Z_]+)'/g)].map(([, code = '']) => code);

describe('docs/errors.md', () => {
  it('lists every code of userErrors, and no other', async () => {
    const codes = await codesIn(domain, refusalCodes);
    expect(codes.length).toBeGreaterThan(30);
    expect(await documented('userErrors')).toEqual(codes);
  });

  it('lists every extensions.code, and no other', async () => {
    const sources = ['apps/gateway/src/**/*.ts', 'packages/domain/src/shared/refusal.ts'];
    expect(await documented('extensions.code')).toEqual(await codesIn(sources, errorCodes));
  });

  it('lists no refusal that nobody makes', async () => {
    const made = await codesIn([...domain, 'apps/gateway/src/**/*.ts'], literals);
    expect((await documented('userErrors')).filter((code) => !made.includes(code))).toEqual([]);
  });
});
