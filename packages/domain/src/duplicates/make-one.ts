import { refreshConsents } from '../consents/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { joinParticipation } from '../equality/index.ts';
import { revokePrincipal } from '../identity/index.ts';
import { nameKey } from '../personal-data/index.ts';
import { lockPair, mergePerson, openPerson, writePhone, type SealedPerson } from '../persons/index.ts';
import { Refused, staffIdOf } from '../shared/index.ts';
import { refreshLookups, type WorkerRow } from '../workers/index.ts';
import { refuseMerge } from './duplicate-refusals.ts';
import { joinWorkersOf } from './join-workers-of.ts';
import type { OtherPerson } from './other-person.ts';
import { marketsOf, recordMerge } from './record-merge.ts';

/**
 * Makes one of two persons, in the caller's transaction. Both are locked first, with their numbers, then their workers in
 * order: whoever does something as one of them has done it before, or finds them gone. Throws Refused.
 */
export async function makeOne(
  tx: Transaction,
  context: UseCaseContext,
  kept: WorkerRow,
  other: OtherPerson,
  takeOtherPhone: boolean,
): Promise<void> {
  const { vault, clock, principal } = context;
  const [into, from] = [kept.personId, other.personId];
  const locked = await lockPair(tx, [into, from]);
  const [stays, goes] = [into, from].map((id) => locked.find((person) => person.id === id));
  if (!stays?.wrappedKey || !goes) throw other.gone;
  assertOneName(context, stays, goes);
  const phone = phoneAfter(context, stays, goes, takeOtherPhone);
  const markets = await marketsOf(tx, from);
  await joinWorkersOf(tx, context, into, from);
  await joinParticipation(tx, vault, from, into);
  await endSessions(tx, context, from);
  if (phone !== null) await endSessions(tx, context, into);
  await mergePerson(tx, from, into, { now: clock.now(), staffId: staffIdOf(principal) });
  if (phone !== null) await writePhone(tx, vault, { id: into, wrappedKey: stays.wrappedKey }, phone);
  await refreshConsents(tx, into);
  await refreshLookups(tx, context, into);
  await recordMerge(tx, context, { from, into, kept, markets, phoneTaken: phone !== null });
}

/** Two who gave different names on two cards are two people, or a name has to be corrected before. */
function assertOneName({ vault, language }: UseCaseContext, stays: SealedPerson, goes: SealedPerson): void {
  const [mine, theirs] = [openPerson(vault, stays).realName, openPerson(vault, goes).realName];
  if (mine === null || theirs === null || nameKey(mine) === nameKey(theirs)) return;
  throw new Refused(refuseMerge(language, 'MERGE_NAME_DIFFERS', null));
}

/** The phone that is new to the one who stays: the other's, when that is the one in use or theirs is the only one. */
function phoneAfter(
  { vault }: UseCaseContext,
  stays: SealedPerson,
  goes: SealedPerson,
  takeOther: boolean,
): string | null {
  const [mine, theirs] = [openPerson(vault, stays).phone, openPerson(vault, goes).phone];
  return mine === null || takeOther ? theirs : null;
}

/** Who signed in as somebody who is gone, or with a phone that is not in use any more, signs in anew. */
const endSessions = (tx: Transaction, context: UseCaseContext, personId: string): Promise<void> =>
  revokePrincipal(tx, context, {
    ...{ kind: 'PERSON', id: personId, marketId: context.market.id, endsSessions: true },
  });
