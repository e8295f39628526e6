import type { UseCaseContext } from '../../context/index.ts';
import { hold, statement, type Transaction } from '../../database/index.ts';
import { Refused } from '../../shared/index.ts';
import { refuseJob } from './job-refusals.ts';

const numberOf = statement(
  'jobs.numberOfReference',
  `select number from jobs where market_id = $1 and partner_id = $2 and external_reference = $3 and id <> $4`,
);

/** A job as far as its author's own number matters. */
interface Referred {
  marketId: number;
  id: string;
  partnerId: string | null;
  externalReference: string | null;
}

/**
 * A partner's own number names one of its jobs. Held, so that two at once are told alike; the refusal names the job, as
 * whoever posts it again most likely did not hear that the first time worked. Throws Refused.
 */
export async function assertReferenceFree(
  tx: Transaction,
  { language }: UseCaseContext,
  { marketId, id, partnerId, externalReference }: Referred,
): Promise<void> {
  if (partnerId === null || externalReference === null) return;
  await hold(tx, `jobs.external_reference:${marketId}:${partnerId}:${externalReference}`);
  const known = await tx.row<{ number: string }>(numberOf, [marketId, partnerId, externalReference, id]);
  if (!known) return;
  const path = ['input', 'externalReference'];
  throw new Refused(refuseJob(language, 'EXTERNAL_REFERENCE_TAKEN', path, { number: known.number }));
}
