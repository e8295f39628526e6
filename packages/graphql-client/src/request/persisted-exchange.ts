import { makeOperation, type Exchange, type Operation, type OperationResult } from '@urql/core';
import { filter, makeSubject, map, merge, pipe } from 'wonka';

const missCodes = new Set(['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);
const missMessages = new Set(['PersistedQueryNotFound', 'PersistedQueryNotSupported']);

/** The sha256 that code generation left in a document, without its algorithm prefix. */
export function documentHash(document: unknown): string | undefined {
  const hash = (document as { __meta__?: { hash?: unknown } }).__meta__?.hash;
  return typeof hash === 'string' ? hash.replace(/^sha256:/, '') : undefined;
}

/** Whether the server says that it does not know the hash. */
export function isDocumentMiss(
  errors: readonly { message: string; extensions?: Record<string, unknown> }[],
): boolean {
  return errors.some(
    ({ message, extensions }) => missMessages.has(message) || missCodes.has(String(extensions?.['code'])),
  );
}

function byHash(operation: Operation): Operation {
  const hash = operation.kind === 'teardown' ? undefined : documentHash(operation.query);
  if (!hash || operation.context['sendsText']) return operation;
  const persistedQuery = { version: 1 as const, sha256Hash: hash };
  return { ...operation, extensions: { ...operation.extensions, persistedQuery } };
}

function byText({ operation }: OperationResult): Operation {
  const { persistedQuery: _, ...extensions } = operation.extensions ?? {};
  return {
    ...makeOperation(operation.kind, operation, { ...operation.context, sendsText: true }),
    extensions,
  };
}

/**
 * Sends the hash instead of the text. Where the gateway does not know the hash yet (development, an
 * older gateway), the text follows without a hash; production refuses that for the anonymous.
 */
export const persistedExchange: Exchange =
  ({ forward }) =>
  (operations$) => {
    const again = makeSubject<Operation>();
    const results$ = forward(pipe(merge([operations$, again.source]), map(byHash)));
    return pipe(
      results$,
      filter((result) => {
        const missed =
          !result.operation.context['sendsText'] && isDocumentMiss(result.error?.graphQLErrors ?? []);
        if (missed) again.next(byText(result));
        return !missed;
      }),
    );
  };
