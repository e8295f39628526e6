import type { CombinedError } from '@urql/core';

/** What went wrong, in kinds that a screen can act on. Refusals of a mutation are `userErrors` instead. */
export type ProblemKind =
  'offline' | 'busy' | 'rateLimited' | 'unauthenticated' | 'forbidden' | 'notFound' | 'badInput' | 'internal';

export interface Problem {
  kind: ProblemKind;
  /** The gateway's `extensions.code`; null when no answer came. */
  code: string | null;
  /** The gateway's own words; null when no answer came. */
  message: string | null;
  /** Seconds after which to try again, where the gateway said so. */
  retryAfter: number | null;
  /** To name when asking for help; null when no answer came. */
  requestId: string | null;
}

const kinds: Record<string, ProblemKind> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  BAD_USER_INPUT: 'badInput',
  GRAPHQL_VALIDATION_FAILED: 'badInput',
  RATE_LIMITED: 'rateLimited',
  COST_EXCEEDED: 'rateLimited',
  SERVICE_UNAVAILABLE: 'busy',
  INTERNAL: 'internal',
};

function headersOf(error: CombinedError): Headers | undefined {
  const response: unknown = error.response;
  return response instanceof Response ? response.headers : undefined;
}

function kindOfStatus(error: CombinedError): ProblemKind {
  const status = error.response instanceof Response ? error.response.status : 0;
  if (status === 429) return 'rateLimited';
  if (status >= 500) return 'busy';
  return status >= 400 ? 'internal' : 'offline';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Tells a lost network from a busy gateway from a refusal. */
export function problemOf(error: CombinedError): Problem {
  const first = error.graphQLErrors[0];
  const code = textOrNull(first?.extensions['code']);
  const wait = Number(headersOf(error)?.get('retry-after') ?? Number.NaN);
  return {
    kind: first ? (kinds[code ?? ''] ?? 'internal') : kindOfStatus(error),
    code,
    message: first?.message ?? null,
    retryAfter: Number.isFinite(wait) ? wait : null,
    requestId: textOrNull(first?.extensions['requestId']) ?? headersOf(error)?.get('x-request-id') ?? null,
  };
}
