import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { createContext, type HttpExchange } from '../../graphql/context.ts';
import type { Services } from '../../graphql/services.ts';
import { answerHead, answerTail } from '../../lane/answer-bytes.ts';
import type { Spending } from '../../rate-limits/rate-limiter.ts';
import type { Caller } from '../caller.ts';
import { costOf } from '../create-apollo.ts';
import type { AskedScope } from '../request-scope.ts';
import { tellRequest, type Watch } from '../watch/request-log.ts';
import { headersOf, type KnownForm } from './known-form.ts';

/** A request of a known form that was paid for. */
export interface KnownRequest {
  id: string;
  known: KnownForm;
  spending: Spending;
  /** When it came, by the clock of `performance`. */
  began: number;
  scope: AskedScope;
  response: ServerResponse;
}

export function knownRequest(
  known: KnownForm,
  caller: Caller,
  spending: Spending,
  response: ServerResponse,
): KnownRequest {
  const { admitted, language, marketCode } = known.asked;
  return {
    ...{ id: randomUUID(), known, spending, began: performance.now(), response },
    scope: {
      ...{ caller, admitted, language, marketCode, lane: 'KEPT', missed: null, outcome: 'ok', context: null },
    },
  };
}

/** Lets the compiled lane execute it. What it would need of the transport is left to the usual way. */
export function giveContext({ id: requestId, scope, spending }: KnownRequest, services: Services): void {
  const { caller, language, marketCode } = scope;
  const { principal } = caller!;
  const http = noTransport;
  scope.context = createContext(services, { principal, language, requestId, http, marketCode, spending });
}

/** Sends what was found, as the usual way would: in three pieces but one write, so that what is kept is not copied. */
export function send(
  { id, known, spending, began, scope, response }: KnownRequest,
  data: Buffer,
  watch: Watch,
): void {
  const tail = answerTail(costOf({ admitted: scope.admitted, spending }));
  const length = answerHead.length + data.length + tail.length;
  const statements = scope.context?.db.statements ?? 0;
  const own = {
    'x-request-id': id,
    'content-length': length,
    'x-lane': scope.lane,
    'x-statements': statements,
  };
  const tell = (): void =>
    tellRequest(scope, { ...watch, requestId: id, status: 200, ms: performance.now() - began });
  // Who did not wait has been executed for, too.
  if (response.closed) tell();
  else response.once('close', tell);
  watch.metrics.countFront();
  response.writeHead(200, headersOf(known, own)).cork();
  response.write(answerHead, 'latin1');
  response.write(data);
  response.end(tail, 'latin1');
}

class NeedsTransport extends Error {}

const refuse = (): never => {
  throw new NeedsTransport('Only the framework has the transport.');
};

const noTransport: HttpExchange = {
  get clientName() {
    return refuse();
  },
  get address() {
    return refuse();
  },
  get cookies() {
    return refuse();
  },
  setCookie: refuse,
  clearCookie: refuse,
};
