import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { anonymous, newId } from '@yizhan/domain';
import { RecentlyUsed } from '../../graphql/edge/recently-used.ts';
import type { Services } from '../../graphql/services.ts';
import { answerBytes } from '../../lane/answer-bytes.ts';
import type { KeptAnswers } from '../../lane/kept-answers.ts';
import { deviceOfHeader } from '../../rate-limits/device-cookie.ts';
import type { Spending } from '../../rate-limits/rate-limiter.ts';
import { addressOf } from '../address-of.ts';
import { costOf } from '../create-apollo.ts';
import type { Metrics } from '../watch/metrics.ts';
import { tellRequest } from '../watch/request-log.ts';
import { askedForm, mayBeKnown, takeBody } from './asked-form.ts';
import { headersOf, knownFormOf, type KnownForm } from './known-form.ts';

/** Whoever answers in the usual way. */
export type Usual = (request: IncomingMessage, response: ServerResponse) => void;

/** Forms known at most. */
const mostForms = 1_000;

/**
 * Stands before the framework. A stranger's request that came before to the letter, and whose answer is kept, is paid for and
 * answered with what the usual way would send. Every other one goes the usual way, as it came; nothing is refused here.
 */
export class KeptFront {
  private readonly known = new RecentlyUsed<KnownForm>(mostForms);
  private readonly forms = new WeakMap<IncomingMessage, string>();
  private watch: { log: FastifyBaseLogger; metrics: Metrics } | null = null;

  constructor(
    private readonly services: Pick<Services, 'limiter' | 'vault'>,
    private readonly kept: KeptAnswers,
  ) {}

  /** From now on it learns from the usual way's answers, and answers. */
  open(app: FastifyInstance, metrics: Metrics): void {
    this.watch = { log: app.log, metrics };
    app.addHook('onResponse', (request, reply, done) => {
      const form = this.forms.get(request.raw);
      const made = form === undefined ? null : knownFormOf(request, reply);
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
    const body = takeBody(request);
    if (body === null) return false;
    const form = askedForm(request, body);
    const known = form === null ? undefined : this.known.get(form);
    if (known && this.answersWith(known, request, response)) return true;
    request.unshift(body);
    if (form !== null) this.forms.set(request, form);
    return false;
  }

  private answersWith(known: KnownForm, request: IncomingMessage, response: ServerResponse): boolean {
    const began = performance.now();
    const data = this.kept.atHand(known.sharedKey);
    const spending = data && this.pay(request, known);
    const { watch } = this;
    if (!spending || !watch) return false;
    const requestId = newId();
    const { told } = known;
    const bytes = answerBytes(data, costOf({ admitted: told.admitted, spending }));
    response.once('finish', () => {
      tellRequest(told, { ...watch, requestId, status: 200, ms: performance.now() - began });
    });
    watch.metrics.countFront();
    response.writeHead(200, headersOf(known, requestId, bytes.length)).end(bytes);
    return true;
  }

  /** Null where the usual way has to ask for points, to refuse, or to give a device its number. */
  private pay(request: IncomingMessage, { told }: KnownForm): Spending | null {
    const { limiter, vault } = this.services;
    const { cookie, 'sec-fetch-site': site } = request.headers;
    const device = cookie === undefined ? null : deviceOfHeader(vault, cookie);
    if (device === null && (cookie !== undefined || site !== undefined)) return null;
    const address = addressOf(request);
    if (address === null) return null;
    return limiter.spendAtHand({ principal: anonymous, device, address }, told.admitted!.cost);
  }
}

function lookAndAnswer(
  front: KeptFront,
  request: IncomingMessage,
  response: ServerResponse,
  usual: Usual,
): void {
  if (!front.answers(request, response)) usual(request, response);
}
