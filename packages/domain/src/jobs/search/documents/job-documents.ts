import type { Db, Transaction } from '../../../database/index.ts';
import {
  documentsAfter,
  holdDocuments,
  jobIdsOfEmployer,
  putDocuments,
  type DocumentRow,
} from './document-store.ts';
import { documentTokens, type DocumentNames } from './job-search-tokens.ts';

/** What was found out about a market's search documents. */
export interface DocumentReport {
  jobs: number;
  /** Numbers of the jobs whose document says something else than the job. */
  differing: string[];
}

const chunkSize = 1_000;

/**
 * Compares every search document of a market with its job, and with `mend` writes anew those that differ, each held while it is read
 * once more. Changes meanwhile are no faults: a job's own changes write its document in their transaction.
 */
export async function checkDocuments(
  db: Db,
  names: DocumentNames,
  marketId: number,
  { mend }: { mend: boolean },
): Promise<DocumentReport> {
  const report: DocumentReport = { jobs: 0, differing: [] };
  for await (const chunk of documentChunks(db, marketId)) {
    const differing = chunk.filter((row) => differs(names, row));
    report.jobs += chunk.length;
    report.differing.push(...differing.map(({ number }) => number));
    if (mend && differing.length > 0) {
      const ids = differing.map(({ id }) => id);
      await db.transaction((tx) => mendDocuments(tx, names, marketId, ids));
    }
  }
  return report;
}

/** Writes all documents of a market anew that differ: for changes of the names of trades, skills and places, in their transaction. */
export async function refreshMarketDocuments(
  tx: Transaction,
  names: DocumentNames,
  marketId: number,
): Promise<void> {
  for await (const chunk of documentChunks(tx, marketId)) {
    const ids = chunk.filter((row) => differs(names, row)).map(({ id }) => id);
    if (ids.length > 0) await mendDocuments(tx, names, marketId, ids);
  }
}

async function* documentChunks(db: Db, marketId: number): AsyncGenerator<DocumentRow[]> {
  let last: string | null = null;
  for (let isMore = true; isMore;) {
    const chunk: DocumentRow[] = await documentsAfter(db, marketId, last, chunkSize);
    yield chunk;
    last = chunk.at(-1)?.id ?? null;
    isMore = chunk.length === chunkSize;
  }
}

/** Writes the documents of an employer's jobs anew: for changes of its name, in their transaction. */
export async function refreshDocuments(
  tx: Transaction,
  names: DocumentNames,
  marketId: number,
  employerId: string,
): Promise<void> {
  const ids = await jobIdsOfEmployer(tx, marketId, employerId);
  if (ids.length > 0) await mendDocuments(tx, names, marketId, ids);
}

async function mendDocuments(
  tx: Transaction,
  names: DocumentNames,
  marketId: number,
  ids: string[],
): Promise<void> {
  const rows = await holdDocuments(tx, marketId, ids);
  const wrong = rows.filter((row) => differs(names, row));
  if (wrong.length === 0) return;
  await putDocuments(
    tx,
    marketId,
    wrong.map((row) => ({ id: row.id, tokens: documentTokens(names, row) })),
  );
}

function differs(names: DocumentNames, row: DocumentRow): boolean {
  const wanted = new Set(documentTokens(names, row));
  const stored = new Set(row.tokens);
  return wanted.size !== stored.size || [...wanted].some((token) => !stored.has(token));
}
