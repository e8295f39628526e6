import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { root } from '../processes/root.ts';
import { unannouncedBreaks } from './breaking-changes.ts';
import { fileBefore } from './committed.ts';
import { conventionFaults } from './conventions.ts';
import { coreFaults } from './core-contract.ts';
import { undescribed } from './descriptions.ts';

/** `node infra/src/guards/check-schema.ts`: whether the committed schema keeps its promises; a line for each it breaks. */
const schemaPath = 'packages/schema/schema.graphql';
const laterPath = 'packages/schema/core-later.json';
const read = (path: string) => readFile(join(root, path), 'utf8');

const sdl = await read(schemaPath);
const schema = buildSchema(sdl);
const laterText = await read(laterPath);
const later = JSON.parse(laterText) as string[];
const before = await fileBefore(schemaPath, sdl);
const laterBefore = await fileBefore(laterPath, laterText);

const faults = [
  ...undescribed(schema).map((place) => `${place} has no description.`),
  ...conventionFaults(schema),
  ...coreFaults(await read('packages/schema/core.graphql'), sdl, later),
  ...postponed(later, laterBefore === null ? later : (JSON.parse(laterBefore) as string[])),
  ...(before === null
    ? []
    : await unannouncedBreaks(buildSchema(before), schema, await read('CHANGELOG.md'))),
];
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** What was there, or was to be there by now, cannot become later again. */
function postponed(later: readonly string[], before: readonly string[]): string[] {
  return later
    .filter((entry) => !before.includes(entry))
    .map((entry) => `${entry} was not among the later ones.`);
}
