import { readdirSync, readFileSync } from 'node:fs';
import { parse, type DocumentNode } from 'graphql';

const root = new URL('../../../../../', import.meta.url);
const pages = (): string[] => [
  ...['README.md', 'README.zh-CN.md'],
  ...readdirSync(new URL('docs/', root)).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

/** `"query": "…"` of a JSON body, as the shell takes it. */
const bodies = /"query":\s*"((?:[^"\\]|\\.)*)"/gs;

const textOf = (body: string): string =>
  JSON.parse(`"${body.replaceAll('\\$', '$').replaceAll('\n', ' ')}"`) as string;

/** A query that a page shows. */
export interface ExampleQuery {
  page: string;
  query: string;
  document: DocumentNode;
}

/** All queries that README and docs show, as whoever follows them would send them. */
export const exampleQueries = (): ExampleQuery[] =>
  pages().flatMap((page) => {
    const text = readFileSync(new URL(page, root), 'utf8');
    const queries = [...text.matchAll(bodies)].map(([, body]) => textOf(body!).trim());
    return queries
      .filter((query) => /^(\{|query\b)/.test(query))
      .map((query) => ({ page, query, document: parse(query) }));
  });
