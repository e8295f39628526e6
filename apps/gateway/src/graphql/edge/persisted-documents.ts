import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A document that one of our clients sends by its sha256. */
export interface PersistedDocument {
  /** The operation's name. */
  name: string;
  /** The text. */
  body: string;
  /** YYYY-MM-DD; documents are kept long enough for a wall that was offline for weeks. */
  addedOn: string;
}

/** sha256 in hex to document. */
export type PersistedDocuments = ReadonlyMap<string, PersistedDocument>;

const require = createRequire(import.meta.url);

/** All that the clients' builds have registered: the schema package's `documents/<app>.json`. */
export function loadPersistedDocuments(folder = documentsFolder()): PersistedDocuments {
  const documents = new Map<string, PersistedDocument>();
  for (const file of manifestsIn(folder)) {
    const manifest = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<
      string,
      PersistedDocument
    >;
    for (const [hash, document] of Object.entries(manifest)) documents.set(hash, document);
  }
  return documents;
}

function documentsFolder(): string {
  return join(dirname(require.resolve('@yizhan/schema/schema.graphql')), 'documents');
}

function manifestsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.json'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []; // no client was built yet
    throw error;
  }
}
