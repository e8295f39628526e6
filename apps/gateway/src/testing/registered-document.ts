import { readFileSync } from 'node:fs';

interface Listed {
  name: string;
  body: string;
  addedOn: string;
}

/** The text that a client sends, as it was registered last. */
export function registeredDocument(client: 'web' | 'admin' | 'signage', name: string): string {
  const file = new URL(`../../../../packages/schema/documents/${client}.json`, import.meta.url);
  const listed = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Listed>);
  const [latest] = listed
    .filter((document) => document.name === name)
    .toSorted((a, b) => b.addedOn.localeCompare(a.addedOn));
  if (!latest) throw new Error(`${name} is not registered`);
  return latest.body;
}
