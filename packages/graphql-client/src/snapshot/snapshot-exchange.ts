import {
  stringifyDocument,
  stringifyVariables,
  type Exchange,
  type Operation,
  type OperationResult,
} from '@urql/core';
import { filter, fromPromise, fromValue, mergeMap, pipe, takeUntil } from 'wonka';
import { documentHash } from '../request/persisted-exchange.ts';
import { problemOf } from '../problems/problems.ts';
import type { Snapshot, SnapshotStorage } from './snapshot-storage.ts';

interface SnapshotOptions {
  storage: SnapshotStorage;
  language: () => string;
}

/** Epoch milliseconds of a kept answer that stands in for the network's; null for a fresh one. */
export function snapshotTimeOf(result: Pick<OperationResult, 'extensions'>): number | null {
  const time: unknown = result.extensions?.['snapshotAt'];
  return typeof time === 'number' ? time : null;
}

function snapshotKey(operation: Operation, language: string): string {
  const document = documentHash(operation.query) ?? stringifyDocument(operation.query);
  return `${document} ${language} ${stringifyVariables(operation.variables)}`;
}

function standIn(result: OperationResult, { data, savedAt }: Snapshot): OperationResult {
  return { ...result, data, extensions: { ...result.extensions, snapshotAt: savedAt } };
}

async function rescue(result: OperationResult, options: SnapshotOptions): Promise<OperationResult> {
  const key = snapshotKey(result.operation, options.language());
  const snapshot = await options.storage.read(key).catch(() => undefined);
  return snapshot ? standIn(result, snapshot) : result;
}

function unreachable({ error }: OperationResult): boolean {
  const kind = error && problemOf(error).kind;
  return kind === 'offline' || kind === 'busy';
}

/**
 * Keeps every good answer of a query and hands it out, with the error beside it, while none can be had; not of a
 * query whose context says `deviceCopy: false`, for what is nobody's to find on the device later.
 * Stands before the cache in memory, which must not take a stand-in for an answer.
 */
export function snapshotExchange(options: SnapshotOptions): Exchange {
  const known = new WeakSet<object>();
  const keep = ({ operation, data }: OperationResult<unknown>) => {
    if (typeof data !== 'object' || data === null || known.has(data)) return;
    known.add(data);
    const key = snapshotKey(operation, options.language());
    void options.storage.write(key, { data, savedAt: Date.now() }).catch(() => undefined);
  };
  return ({ forward }) =>
    (operations$) =>
      pipe(
        forward(operations$),
        mergeMap((result) => {
          const { operation } = result;
          if (operation.kind !== 'query') return fromValue(result);
          if (!result.error && operation.context['deviceCopy'] !== false) keep(result);
          if (!unreachable(result)) return fromValue(result);
          const stopped$ = pipe(
            operations$,
            filter(({ kind, key }) => kind === 'teardown' && key === operation.key),
          );
          return pipe(fromPromise(rescue(result, options)), takeUntil(stopped$));
        }),
      );
}
