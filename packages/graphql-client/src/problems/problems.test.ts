import { describe, expect, it } from '@jest/globals';
import { CombinedError } from '@urql/core';
import { problemOf } from './problems.ts';

const refused = (code: string) =>
  new CombinedError({ graphQLErrors: [{ message: '请稍后再试', extensions: { code, requestId: 'r1' } }] });

describe('a problem', () => {
  it('is offline when no answer came', () => {
    const problem = problemOf(new CombinedError({ networkError: new TypeError('Failed to fetch') }));
    expect(problem).toEqual({
      kind: 'offline',
      code: null,
      message: null,
      retryAfter: null,
      requestId: null,
    });
  });

  it.each([
    ['UNAUTHENTICATED', 'unauthenticated'],
    ['FORBIDDEN', 'forbidden'],
    ['NOT_FOUND', 'notFound'],
    ['COST_EXCEEDED', 'rateLimited'],
    ['SERVICE_UNAVAILABLE', 'busy'],
    ['SOMETHING_NEW', 'internal'],
  ])('with code %s is %s', (code, kind) => {
    expect(problemOf(refused(code))).toMatchObject({ kind, code, message: '请稍后再试', requestId: 'r1' });
  });

  it('without a GraphQL answer is told by its status, with the wait the server asked for', () => {
    const response = new Response('', { status: 503, headers: { 'retry-after': '7' } });
    const error = new CombinedError({ networkError: new Error('Service Unavailable'), response });
    expect(problemOf(error)).toMatchObject({ kind: 'busy', retryAfter: 7 });
  });

  it('is rate limited at 429', () => {
    const response = new Response('', { status: 429 });
    const error = new CombinedError({ networkError: new Error('Too Many Requests'), response });
    expect(problemOf(error).kind).toBe('rateLimited');
  });
});
