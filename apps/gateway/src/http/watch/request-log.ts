import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';
import type { RequestScope, ToldRequest } from '../request-scope.ts';

/** Who hears of requests. */
export interface Watch {
  log: FastifyBaseLogger;
  metrics: Metrics;
}

/** How a request was answered, and who hears of it. */
interface Telling extends Watch {
  status: number;
  /** Milliseconds from the request to the end of its answer. */
  ms: number;
  /** Where the log does not know it. */
  requestId?: string;
}

/** One line and one measurement for each GraphQL request when its answer has left; for a stream, when it has ended. */
export function registerRequestLog(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { scope, log } = request;
    const telling = { log, metrics, status: reply.statusCode, ms: reply.elapsedTime };
    if (scope && isStream(scope)) log.info(lineOf(scope, telling), 'stream');
    else if (scope) tellRequest(scope, telling);
    done();
  });
}

/** Logs and measures a request whose answer has left. */
export function tellRequest(told: ToldRequest, telling: Telling): void {
  const { log, metrics, ms } = telling;
  metrics.measure(told, ms / 1000);
  if (saysRequests(log))
    log.info({ ...lineOf(told, telling), statements: told.context?.db.statements ?? 0 }, 'request');
}

/** A line that nobody would read is not put together. */
const saysRequests = ({ level }: FastifyBaseLogger): boolean => !quiet.has(level);
const quiet = new Set(['warn', 'error', 'fatal', 'silent']);

/** How long a stream was open says nothing of how fast anything is. */
const isStream = ({ admitted, outcome }: RequestScope): boolean =>
  admitted?.operation.operation === 'subscription' && outcome === 'ok';

/** Never variables, never what people typed. */
function lineOf(
  { admitted, caller, lane, missed, outcome }: ToldRequest,
  { requestId, status, ms }: Telling,
) {
  return {
    ...(requestId !== undefined && { requestId }),
    operation: operationNameOf(admitted),
    kind: admitted?.operation.operation,
    persisted: admitted?.persistedName != null,
    principal: caller?.principal.kind,
    cost: admitted?.cost,
    lane,
    ...(missed !== null && { missed }),
    outcome,
    status,
    ms: Math.round(ms * 10) / 10,
  };
}

/** A caller may name an operation as he likes, also after a phone number. */
function operationNameOf(admitted: RequestScope['admitted']): string | undefined {
  const name = admitted?.persistedName ?? admitted?.operationName ?? undefined;
  return name?.slice(0, 60).replace(/\d{4,}/g, '…');
}
