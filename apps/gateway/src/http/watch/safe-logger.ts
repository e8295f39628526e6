import type { FastifyBaseLogger } from 'fastify';
import { pino, type DestinationStream } from 'pino';
import { loggableError } from '../../graphql/edge/errors/loggable-error.ts';

/** What a line may hold besides its message: everything else is left out, whoever logs it. */
const known = new Set([
  ...[
    'operation',
    'kind',
    'persisted',
    'principal',
    'cost',
    'lane',
    'missed',
    'outcome',
    'status',
    'ms',
    'statements',
    'requestId',
  ],
  ...['path', 'error', 'err', 'code', 'chore', 'head', 'fault'],
]);

/** What lines may say: sentences of ours, and where the server listens. */
const sentences =
  /^(request|stream|unexpected error|chore failed|audit chain (sound|broken)|a message was not sent|Server listening at https?:\/\/[\w.:[\]-]+)$/;

const unlisted = 'something was said that is not written down';

/** Libraries log whatever they like, also what was sent; only what is listed here is written. */
export const safeLogger = (level: string, destination?: DestinationStream): FastifyBaseLogger =>
  pino(
    {
      level,
      serializers: { err: loggableError },
      formatters: { log: listed },
      hooks: {
        logMethod(args, method) {
          const [first, second] = args as [unknown, unknown];
          const [fields, text] = typeof first === 'string' ? [{}, first] : [fieldsOf(first), second];
          const isOurs = typeof text === 'string' && sentences.test(text);
          method.call(this, fields, isOurs ? text : unlisted);
        },
      },
    },
    destination,
  );

const fieldsOf = (first: unknown): object =>
  first instanceof Error ? { err: first } : typeof first === 'object' && first !== null ? first : {};

const listed = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => known.has(name)));
