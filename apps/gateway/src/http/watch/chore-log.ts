import type { FastifyBaseLogger } from 'fastify';
import { loggableError } from '../../graphql/edge/errors/loggable-error.ts';
import type { ChoreListener } from '../../graphql/services.ts';

/** Writes what the clock asked for into the log; the heads of the audit chains are kept outside the database that way. */
export const choreLog = (log: FastifyBaseLogger): ChoreListener => ({
  onError: (error, chore) => log.error({ chore, error: loggableError(error) }, 'chore failed'),
  onChains: (chains) => {
    for (const { head, fault } of chains) {
      if (fault) log.error({ head, fault }, 'audit chain broken');
      else log.info({ head }, 'audit chain sound');
    }
  },
});
