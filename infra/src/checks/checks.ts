/** A guard over the whole tree: `command` runs in the repository's root with node_modules/.bin on the PATH. */
export type Check = { readonly name: string; readonly command: string };

/** Run one after the other, before the rest: what they make is read by the others. */
export const preparations: readonly Check[] = [
  { name: 'codegen', command: 'turbo run codegen --output-logs=errors-only' },
  { name: 'build', command: 'turbo run build --concurrency=2 --output-logs=errors-only' },
];

const writeSchema = 'node apps/gateway/dist/src/graphql/write-schema.js packages/schema/schema.graphql';
const checkDocuments = 'node apps/gateway/dist/src/graphql/check-documents.js';

/** Run two at a time; a line each, and the output only of those that fail. */
export const checks: readonly Check[] = [
  { name: 'types', command: 'turbo run types --concurrency=2 --output-logs=errors-only' },
  { name: 'lint', command: 'eslint . --max-warnings=0 --cache --cache-location=node_modules/.cache/eslint' },
  { name: 'format', command: 'prettier --check --log-level=warn --cache .' },
  { name: 'boundaries', command: 'turbo boundaries' },
  { name: 'modules', command: 'depcruise --config infra/dependency-cruiser.mjs apps packages infra' },
  { name: 'unused', command: 'knip' },
  { name: 'manifests', command: 'sherif' },
  { name: 'schema', command: `${writeSchema} --check && node infra/src/guards/check-schema.ts` },
  { name: 'documents', command: `node infra/src/commands/documents.ts --check && ${checkDocuments}` },
  { name: 'docs', command: 'node infra/src/commands/docs.ts --check' },
];
