import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { RecentlyUsed } from '@yizhan/domain';
import type { Services } from '../../graphql/services.ts';
import { sharedBy } from '../../graphql/watched-principal.ts';
import { compiledAnswer } from '../../lane/compiled-answer.ts';
import type { FastLane } from '../../lane/fast-lane.ts';
import type { KeptAnswers } from '../../lane/kept-answers.ts';
import type { Spending } from '../../rate-limits/rate-limiter.ts';
import { callerAtHand, type Caller } from '../caller.ts';
import type { Metrics } from '../watch/metrics.ts';
import type { Watch } from '../watch/request-log.ts';
import { askedForm, mayBeKnown, takeBody } from './asked-form.ts';
import { noteBegun } from './begun.ts';
import { knownFormOf, type KnownForm } from './known-form.ts';
import { giveContext, knownRequest, send, type KnownRequest } from './known-request.ts';
import { payerOf } from './payer-of.ts';

/** Whoever answers in the usual way. */
export type Usual = (request: IncomingMessage, response: ServerResponse) => void;

/** Forms known at most. */
const mostForms = 2_000;

/**
 * Stands before the framework. A request that came before to the letter, from the same kind of caller, and was answered by
 * compiled statements, is paid for and answered with what the usual way would send: from what is kept, or by the same statements. Every
 * other one goes the usual way, as it came; nothing is refused here.
 */
export class KnownFront {
  private readonly known = new RecentlyUsed<KnownForm>(mostForms);
  private readonly forms = new WeakMap<IncomingMessage, string>();
  private watch: Watch | null = null;

  constructor(
    private readonly services: Services,
    private readonly kept: KeptAnswers,
    private readonly lane: FastLane,
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

  /** Whether the request is answered here; where not, it is as it came. */
  takes(request: IncomingMessage, response: ServerResponse, usual: Usual): boolean {
    const caller = callerAtHand(request.headers.authorization, this.services);
    if (caller === null || caller.tokenRejected) return false;
    const body = takeBody(request);
    if (body === null) return false;
    const form = askedForm(request, sharedBy(caller.principal), body);
    const known = form === null ? undefined : this.known.get(form);
    const spending = known && this.watch ? this.pay(request, caller, known) : null;
    const data = spending && this.kept.atHand(known!.sharedKey);
    // Before anybody waits: later it could not be put back.
    if (!data) request.unshift(body);
    if (form !== null && !spending) this.forms.set(request, form);
    if (!spending) return false;
    const asked = knownRequest(known!, caller, spending, response);
    if (data) send(asked, data, this.watch!);
    else void this.execute(asked, this.watch!, request, usual);
    return true;
  }

  /** By compiled statements, or by those of another one who asks the same; else the usual way goes on from there. */
  private async execute(
    asked: KnownRequest,
    watch: Watch,
    request: IncomingMessage,
    usual: Usual,
  ): Promise<void> {
    const { scope, spending, response } = asked;
    giveContext(asked, this.services);
    const answer = compiledAnswer(scope, this.kept, this.lane);
    const made = await answer.catch(() => null);
    if (made && 'bytes' in made) {
      request.resume();
      return send(asked, made.bytes, watch);
    }
    noteBegun(request, { spending, answer, missed: scope.missed });
    usual(request, response);
  }

  /** Null where the usual way has to ask for points, to refuse, or to look at who pays. */
  private pay(request: IncomingMessage, { principal }: Caller, { asked }: KnownForm): Spending | null {
    const { limiter, vault } = this.services;
    const payer = payerOf(request, principal, vault);
    return payer && limiter.spendAtHand(payer, asked.admitted.cost);
  }
}

function lookAndAnswer(
  front: KnownFront,
  request: IncomingMessage,
  response: ServerResponse,
  usual: Usual,
): void {
  if (!front.takes(request, response, usual)) usual(request, response);
}
