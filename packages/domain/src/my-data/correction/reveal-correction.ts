import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { may } from '../../shared/index.ts';
import type { Correction } from './correction.entity.ts';
import { correctionById, openCorrection, type CorrectedValues } from './correction-store.ts';

/**
 * What a request asks for, to be compared with the card; each look of staff is recorded. Null for who may not, and once
 * it is decided.
 */
export async function correctedValues(
  context: UseCaseContext,
  correction: Correction,
): Promise<CorrectedValues | null> {
  const { principal, db, vault } = context;
  if (correction.status !== 'OPEN') return null;
  if (principal.kind === 'PERSON' && principal.personId === correction.personId)
    return openCorrection(db, vault, correction);
  if (!may(principal, 'person.decideCorrection', correction.marketId)) return null;
  return db.transaction(async (tx) => {
    await writeAuditEntry(tx, context, {
      action: 'person.revealCorrection',
      subjectType: 'Person',
      subjectId: correction.personId,
      detail: { fields: correction.fields, purpose: 'IDENTIFY' },
    });
    return openCorrection(tx, vault, correction);
  });
}

/** A request as far as the caller may see it: their own, or for staff that decides those of the market. */
export async function visibleCorrection(
  { db, principal }: Pick<UseCaseContext, 'db' | 'principal'>,
  marketId: number,
  id: string,
): Promise<Correction | null> {
  const correction = await correctionById(db, marketId, id);
  if (!correction) return null;
  const isOwn = principal.kind === 'PERSON' && principal.personId === correction.personId;
  return isOwn || may(principal, 'person.decideCorrection', marketId) ? correction : null;
}
