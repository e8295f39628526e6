import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { createI18n, type Texts } from '@yizhan/ui';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

const source = fileURLToPath(new URL('..', import.meta.url));

function entriesOf(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : entriesOf(value, `${prefix}${key}.`),
  );
}

function code(): string {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const own = files.filter((name) => /\.tsx?$/.test(name) && !/^(gql|texts)\/|\.test\./.test(name));
  return own.map((name) => readFileSync(join(source, name), 'utf8')).join('\n');
}

const keys = entriesOf(zhCn).map(([key]) => key);
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join();

describe('the texts of the app', () => {
  it('are the same set in Chinese and English, with the same places to fill', () => {
    const other = new Map(entriesOf(en));
    expect([...other.keys()]).toEqual(keys);
    const uneven = entriesOf(zhCn).filter(
      ([key, text]) => placeholders(text) !== placeholders(other.get(key) ?? ''),
    );
    expect(uneven).toEqual([]);
  });

  it('exist for every key that the code names', () => {
    const { exists } = createI18n({ 'zh-CN': zhCn });
    const named = [...code().matchAll(/\bt\(\s*'([\w:.]+)'/g)].map(([, key = '']) => key);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((key) => !exists(key))).toEqual([]);
  });

  it('are all used', () => {
    const text = code();
    const groups = [...text.matchAll(/`([\w.]+)\.\$\{/g)].map(([, group = '']) => `${group}.`);
    const unused = keys.filter(
      (key) => !text.includes(`'${key}'`) && !groups.some((group) => key.startsWith(group)),
    );
    expect(unused).toEqual([]);
  });
});
