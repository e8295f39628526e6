import { readFileSync } from 'node:fs';

/** One of the JSON files in `data/`; what they hold and where it comes from is told in its SOURCES.md. */
export function readData<Data>(name: string): Data {
  return JSON.parse(readFileSync(new URL(`./data/${name}.json`, import.meta.url), 'utf8')) as Data;
}
