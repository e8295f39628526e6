import { CombinedError, type ExecutionResult } from '@urql/core';
import { NetworkError } from 'graphql-sse';

/** How one connection ended: open it again, or it is of no use and this is why: GraphQL errors, or an error. */
export type Ending = { again: true } | { again: false; error: unknown };

const passing = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED', 'COST_EXCEEDED']);
const passingStatuses = new Set([401, 408, 425, 429]);

type Errors = readonly { message: string; extensions?: Record<string, unknown> }[];

/** An answer without data: nothing will follow. Null where the result is an ordinary event. */
export function refusal(result: ExecutionResult): Ending | null {
  const errors = result.errors as Errors | undefined;
  if (!errors?.length || result.data) return null;
  return errors.some(({ extensions }) => passing.has(String(extensions?.['code'])))
    ? { again: true }
    : { again: false, error: errors };
}

async function refusalIn(response: Response): Promise<Ending | null> {
  const body = (await response.json().catch(() => null)) as ExecutionResult | null;
  return body && refusal(body);
}

/** Lost lines and busy servers are worth another try; a request the server refuses is not. */
export async function endingOf(error: unknown): Promise<Ending> {
  // The session could not be renewed because nobody could be reached: that passes.
  if (error instanceof CombinedError) return { again: true };
  if (!(error instanceof NetworkError)) return { again: false, error };
  const response: unknown = error.response;
  if (!(response instanceof Response)) return { again: true };
  if (response.status >= 500 || passingStatuses.has(response.status)) return { again: true };
  return (await refusalIn(response)) ?? { again: false, error };
}
