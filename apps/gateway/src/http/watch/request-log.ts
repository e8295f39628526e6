import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';
import type { RequestScope } from '../request-scope.ts';

/** One line and one measurement for each GraphQL request when its answer has left; for a stream, when it has ended. */
export function registerRequestLog(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const { scope } = request;
    if (!scope) return;
    const line = { ...lineOf(scope), status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 };
    if (isStream(scope)) return request.log.info(line, 'stream');
    metrics.measure(scope, reply.elapsedTime / 1000);
    request.log.info({ ...line, statements: scope.context?.db.statements ?? 0 }, 'request');
  });
}

/** How long a stream was open says nothing of how fast anything is. */
const isStream = ({ admitted, outcome }: RequestScope): boolean =>
  admitted?.operation.operation === 'subscription' && outcome === 'ok';

/** Never variables, never what people typed. */
function lineOf({ admitted, caller, lane, missed, outcome }: RequestScope) {
  return {
    operation: operationNameOf(admitted),
    kind: admitted?.operation.operation,
    persisted: admitted?.persistedName != null,
    principal: caller?.principal.kind,
    cost: admitted?.cost,
    lane,
    ...(missed !== null && { missed }),
    outcome,
  };
}

/** A caller may name an operation as he likes, also after a phone number. */
function operationNameOf(admitted: RequestScope['admitted']): string | undefined {
  const name = admitted?.persistedName ?? admitted?.operationName ?? undefined;
  return name?.slice(0, 60).replace(/\d{4,}/g, '…');
}
