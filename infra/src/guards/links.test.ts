import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../processes/root.ts';
import { linkedFiles, namedFiles, namedScripts } from './links.ts';

const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const pages: string[] = [];
for await (const page of glob(['README.md', 'CHANGELOG.md', 'docs/**/*.md'], { cwd: root })) pages.push(page);

describe.each(pages)('%s', (path) => {
  const read = () => readFile(join(root, path), 'utf8');
  const missing = (files: string[]) => files.filter((file) => !existsSync(join(root, file)));

  it('links to pages that are there', async () => {
    expect(missing(linkedFiles(await read(), path))).toEqual([]);
  });

  it('names files that are there', async () => {
    expect(missing(namedFiles(await read()))).toEqual([]);
  });

  it('names commands that there are', async () => {
    expect(namedScripts(await read()).filter((script) => !(script in scripts))).toEqual([]);
  });
});

it('sees a dead link, a file that is gone, and a command that is none', () => {
  expect(linkedFiles('[a](b.md#c) [d](https://e.example)', 'docs/x.md')).toEqual(['docs/b.md']);
  expect(namedFiles('`apps/gone/x.ts` and `other`')).toEqual(['apps/gone/x.ts']);
  expect(namedScripts('`npm start`, `npm run nothing -- here`; npm brings')).toEqual(['start', 'nothing']);
});
