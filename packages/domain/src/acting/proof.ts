import type { UseCaseContext } from '../context/index.ts';
import type { Db } from '../database/index.ts';
import { openIdNumber, openPerson, personsByIds } from '../persons/index.ts';
import { Refused } from '../shared/index.ts';
import { foldText } from '../shared/text/index.ts';
import type { WorkerRow } from '../workers/index.ts';
import type { Evidence } from './acting-grant.entity.ts';
import { refuseActing } from './acting-refusals.ts';

/** What was shown at the window. */
export interface Proof {
  evidence: Evidence;
  /** The last four of the ID number, the number of the registration, or the number of the signed slip. */
  proof: string;
}

const forms: Record<Evidence, RegExp> = {
  ID_CARD: /^\d{3}[\dX]$/,
  WORKER_NUMBER: /^[A-Z]{1,8}\d{4,12}$/,
  SIGNED_SLIP: /^[\w-]{2,30}$/,
};

/** The proof as it is compared and kept. Throws Refused for what cannot be one. */
export function readProof({ language }: UseCaseContext, { evidence, proof }: Proof): Proof {
  const read = foldText(proof).replace(/\s/g, '').toUpperCase();
  if (forms[evidence].test(read)) return { evidence, proof: read };
  throw new Refused(refuseActing(language, 'PROOF_REQUIRED', ['input', 'proof']));
}

/**
 * Whether the proof is this person's. A number alone, which stands on every slip, is enough only for people without a phone
 * that could be asked. Throws Refused.
 */
export async function isProved(
  db: Db,
  { vault, language }: UseCaseContext,
  worker: WorkerRow,
  { evidence, proof }: Proof,
): Promise<boolean> {
  if (evidence === 'SIGNED_SLIP') return true;
  if (evidence === 'ID_CARD') return (await openIdNumber(db, vault, worker.personId))?.slice(-4) === proof;
  const [person] = await personsByIds(db, [worker.personId]);
  const { phone } = openPerson(vault, person!);
  if (phone !== null) throw new Refused(refuseActing(language, 'PROOF_NEEDS_CARD', ['input', 'evidence']));
  return [worker.number, ...worker.formerNumbers].includes(proof);
}
