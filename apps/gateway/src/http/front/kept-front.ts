import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { RecentlyUsed } from '../../graphql/edge/recently-used.ts';
import type { Services } from '../../graphql/services.ts';
import { sharedBy } from '../../graphql/watched-principal.ts';
import { answerHead, answerTail } from '../../lane/answer-bytes.ts';
import type { KeptAnswers } from '../../lane/kept-answers.ts';
import type { Spending } from '../../rate-limits/rate-limiter.ts';
import { callerAtHand, type Caller } from '../caller.ts';
import { costOf } from '../create-apollo.ts';
import type { Metrics } from '../watch/metrics.ts';
import { tellRequest } from '../watch/request-log.ts';
import { askedForm, mayBeKnown, takeBody } from './asked-form.ts';
import { headersOf, knownFormOf, type KnownForm } from './known-form.ts';
import { payerOf } from './payer-of.ts';

/** Whoever answers in the usual way. */
export type Usual = (request: IncomingMessage, response: ServerResponse) => void;

/** Forms known at most. */
const mostForms = 2_000;

/**
 * Stands before the framework. A request that came before to the letter, from anybody of whom the answer tells no more than of
 * who asks now, and whose answer is kept, is paid for and answered with what the usual way would send. Every other one goes the
 * usual way, as it came; nothing is refused here.
 */
export class KeptFront {
  private readonly known = new RecentlyUsed<KnownForm>(mostForms);
  private readonly forms = new WeakMap<IncomingMessage, string>();
  private watch: { log: FastifyBaseLogger; metrics: Metrics } | null = null;

  constructor(
    private readonly services: Pick<Services, 'limiter' | 'vault' | 'tokens' | 'revocations'>,
    private readonly kept: KeptAnswers,
  ) {}

  /** From now on it learns from the usual way's answers, and answers. */
  open(app: FastifyInstance, metrics: Metrics): void {
    this.watch = { log: app.log, metrics };
    app.addHook('onResponse', (request, reply, done) => {
      const form = this.forms.get(request.raw);
      const made = form === undefined ? null : knownFormOf(form, request, reply);
      if (made) this.known.set(form!, made);
      done();
    });
  }

  /** A process that stops says so with each answer: the usual way does. */
  close(): void {
    this.watch = null;
  }

  handle(request: IncomingMessage, response: ServerResponse, usual: Usual): void {
    if (this.watch === null || !mayBeKnown(request)) usual(request, response);
    // By then what came together with the head has been read.
    else setImmediate(lookAndAnswer, this, request, response, usual);
  }

  /** Whether the request was answered; where not, it is as it came. */
  answers(request: IncomingMessage, response: ServerResponse): boolean {
    const caller = callerAtHand(request.headers.authorization, this.services);
    if (caller === null || caller.tokenRejected) return false;
    const body = takeBody(request);
    if (body === null) return false;
    const form = askedForm(request, sharedBy(caller.principal), body);
    const known = form === null ? undefined : this.known.get(form);
    if (known && this.answersWith(known, caller, request, response)) return true;
    request.unshift(body);
    if (form !== null) this.forms.set(request, form);
    return false;
  }

  private answersWith(
    known: KnownForm,
    caller: Caller,
    request: IncomingMessage,
    response: ServerResponse,
  ): boolean {
    const began = performance.now();
    const data = this.kept.atHand(known.sharedKey);
    const spending = data && this.pay(request, caller, known);
    const { watch } = this;
    if (!spending || !watch) return false;
    const requestId = randomUUID();
    const told = { ...known.told, caller };
    response.once('finish', () => {
      tellRequest(told, { ...watch, requestId, status: 200, ms: performance.now() - began });
    });
    watch.metrics.countFront();
    send(response, known, requestId, data, answerTail(costOf({ admitted: told.admitted, spending })));
    return true;
  }

  /** Null where the usual way has to ask for points, to refuse, or to look at who pays. */
  private pay(request: IncomingMessage, { principal }: Caller, { told }: KnownForm): Spending | null {
    const { limiter, vault } = this.services;
    const payer = payerOf(request, principal, vault);
    return payer && limiter.spendAtHand(payer, told.admitted!.cost);
  }
}

/** In three pieces but one write: what is kept is not copied. */
function send(
  response: ServerResponse,
  known: KnownForm,
  requestId: string,
  data: Buffer,
  tail: string,
): void {
  const length = answerHead.length + data.length + tail.length;
  response.writeHead(200, headersOf(known, requestId, length)).cork();
  response.write(answerHead, 'latin1');
  response.write(data);
  response.end(tail, 'latin1');
}

function lookAndAnswer(
  front: KeptFront,
  request: IncomingMessage,
  response: ServerResponse,
  usual: Usual,
): void {
  if (!front.answers(request, response)) usual(request, response);
}
