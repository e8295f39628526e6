import { randomUUID } from 'node:crypto';
import { writeAuditEntry } from '../audit/index.ts';
import { assertConsent, consentsOf, givenBy } from '../consents/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { lockPerson, participationKeys, writeParticipationKeys } from '../persons/index.ts';
import { assertPerson, orRefused, Refused, type Refusal } from '../shared/index.ts';
import { declaredGroup, writeDeclaration } from './declaration-store.ts';
import { refuseEquality } from './equality-refusals.ts';
import { ethnicGroup } from './ethnic-groups.ts';

/** How a declaration ended: what counts now, and what the caller can mend. */
export interface DeclarationOutcome {
  ethnicGroup: string | null;
  userErrors: Refusal[];
}

/**
 * Records what the caller says of their own ethnic group in the market, in place of what they said before; null takes it
 * back. Nobody says it for somebody else, staff that acts for them neither. Throws AccessDenied.
 */
export async function declareEthnicGroup(
  context: UseCaseContext,
  code: string | null,
): Promise<DeclarationOutcome> {
  const { principal, market } = context;
  assertPerson(principal, 'person.declareParticipation', market.id);
  const { personId } = principal;
  return orRefused({ ethnicGroup: null }, async () => {
    await context.db.transaction((tx) =>
      code === null ? withdrawParticipation(tx, context, personId) : declare(tx, context, personId, code),
    );
    return { ethnicGroup: code, userErrors: [] };
  });
}

async function declare(
  tx: Transaction,
  context: UseCaseContext,
  personId: string,
  code: string,
): Promise<void> {
  const { language, market, vault } = context;
  await lockPerson(tx, personId);
  assertConsent(language, givenBy(await consentsOf(tx, personId, market.id)), 'PARTICIPATION_STATISTICS');
  if (!ethnicGroup(code))
    throw new Refused(refuseEquality(language, 'ETHNIC_GROUP_UNKNOWN', ['input', 'ethnicGroup']));
  const keys = await participationKeys(tx, vault, personId);
  const key = keys[market.id] ?? randomUUID();
  await writeDeclaration(tx, market.id, key, code);
  await writeParticipationKeys(tx, vault, personId, { ...keys, [market.id]: key });
  await record(tx, context, personId, 'person.declareParticipation');
}

/** Deletes what a person said in the market; nothing happens where they said nothing. */
export async function withdrawParticipation(
  tx: Transaction,
  context: UseCaseContext,
  personId: string,
): Promise<void> {
  const { market, vault } = context;
  await lockPerson(tx, personId);
  const { [market.id]: key, ...others } = await participationKeys(tx, vault, personId);
  if (key === undefined) return;
  await writeDeclaration(tx, market.id, key, null);
  await writeParticipationKeys(tx, vault, personId, others);
  await record(tx, context, personId, 'person.withdrawParticipation');
}

/** Deletes what a person said in any market, before they are erased. */
export async function forgetParticipation(
  tx: Transaction,
  { vault }: Pick<UseCaseContext, 'vault'>,
  personId: string,
): Promise<void> {
  const keys = await participationKeys(tx, vault, personId);
  for (const [marketId, key] of Object.entries(keys)) await writeDeclaration(tx, Number(marketId), key, null);
}

/** What a person said of themselves, by market; for their own eyes. */
export async function participationOf(
  { db, vault }: Pick<UseCaseContext, 'db' | 'vault'>,
  personId: string,
): Promise<Map<number, string>> {
  const keys = await participationKeys(db, vault, personId);
  const said = new Map<number, string>();
  for (const [marketId, key] of Object.entries(keys)) {
    const group = await declaredGroup(db, Number(marketId), key);
    if (group !== null) said.set(Number(marketId), group);
  }
  return said;
}

/** That they said or took back something; not what. */
const record = (tx: Transaction, context: UseCaseContext, personId: string, action: string): Promise<void> =>
  writeAuditEntry(tx, context, { action, subjectType: 'Person', subjectId: personId });
