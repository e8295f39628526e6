import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { hold, statement, type Transaction } from '../../database/index.ts';
import { once } from '../../idempotency/index.ts';
import { assertHosts } from '../../markets/index.ts';
import { nextNumber } from '../../numbering/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import { openPerson, personsByIds, recordConflict } from '../../persons/index.ts';
import { assertMayOwn, newId, Refused, type Refusal } from '../../shared/index.ts';
import { searchTokens } from '../../shared/text/index.ts';
import { keepContact } from '../contact/employer-contact.ts';
import { refuseEmployer } from '../employer-refusals.ts';
import { Employer } from '../employer.entity.ts';
import { addMember } from '../members/member-store.ts';
import { readEmployer, type TypedEmployer } from './read-employer.ts';
import { employerHolder } from './employer-holder.ts';

export interface RegisterEmployerInput extends TypedEmployer {
  idempotencyKey: string | null;
}

/** How a change of an employer ended: its key, and what the caller can mend. */
export interface EmployerOutcome {
  employerId: string | null;
  userErrors: Refusal[];
}

/**
 * Registers a company by its credit code, or a household or foreman by the ID number of who hires. The caller, or at the
 * window whoever holds the phone, becomes its owner. It counts as unverified until staff has seen its papers. Throws
 * AccessDenied.
 */
export async function registerEmployer(
  context: UseCaseContext,
  input: RegisterEmployerInput,
): Promise<EmployerOutcome> {
  assertMayOwn(context.principal, 'employer.register', context.market.id);
  const request = { key: input.idempotencyKey, operation: 'registerEmployer', input };
  return refusedAsEmployerOutcome(
    () => context.db.transaction((tx) => once(tx, context, request, () => register(tx, context, input))),
    (error) => recordConflict(context, error, 'REGISTER_EMPLOYER'),
  );
}

async function register(
  tx: Transaction,
  context: UseCaseContext,
  input: RegisterEmployerInput,
): Promise<EmployerOutcome> {
  assertHosts(context);
  const employer = readEmployer(context, input);
  if (employer.creditCode) await assertNew(tx, context, employer.creditCode);
  const { market, clock, vault } = context;
  const now = clock.now();
  const id = newId();
  const personId = await employerHolder(tx, context, employer);
  if (personId && employer.identity) await assertFirstOfKind(tx, context, personId, employer.kind);
  const [holder] = personId ? await personsByIds(tx, [personId]) : [];
  const phone = employer.phone ?? (holder ? openPerson(vault, holder).phone : null);
  const number = await nextNumber(tx, market.id, `${market.numberPrefix}E`, 4);
  const texts = [employer.publicName, number, employer.creditCode ?? ''];
  await tx.manager.insert(Employer, {
    ...{ marketId: market.id, id, number, name: employer.publicName, kind: employer.kind },
    ...{ creditCode: employer.creditCode, divisionCode: employer.divisionCode },
    searchTokens: [...new Set(texts.flatMap((text) => searchTokens(text)))],
    createdAt: now,
  });
  if (phone !== null) await keepContact(tx, vault, market.id, id, phone);
  if (personId) await addMember(tx, market.id, id, personId, 'OWNER', now);
  const detail = { number, kind: employer.kind };
  await writeAuditEntry(tx, context, {
    action: 'employer.register',
    subjectType: 'employer',
    subjectId: id,
    detail,
  });
  await appendEvents(tx, [{ marketId: market.id, type: 'employer.registered', subjectId: id }]);
  return { employerId: id, userErrors: [] };
}

const numberByCode = statement(
  'employers.numberByCreditCode',
  'select number from employers where market_id = $1 and credit_code = $2',
);

/** Held by its code, so that two who register it at once are told alike. */
async function assertNew(tx: Transaction, context: UseCaseContext, code: string): Promise<void> {
  const { id: marketId } = context.market;
  await hold(tx, `employers.credit_code:${marketId}:${code}`);
  const known = await tx.row<{ number: string }>(numberByCode, [marketId, code]);
  if (known) throw exists(context, 'creditCode', known.number);
}

const numberOfKind = statement(
  'employers.numberOfKind',
  `select e.number from employer_members m join employers e on e.market_id = m.market_id and e.id = m.employer_id
   where m.market_id = $1 and m.person_id = $2 and m.role = 'OWNER' and e.kind = $3 limit 1`,
);

/** A person is one household and one foreman in a market; the person is locked by now. */
async function assertFirstOfKind(
  tx: Transaction,
  context: UseCaseContext,
  personId: string,
  kind: TypedEmployer['kind'],
): Promise<void> {
  const known = await tx.row<{ number: string }>(numberOfKind, [context.market.id, personId, kind]);
  if (known) throw exists(context, 'idNumber', known.number);
}

const exists = ({ language }: UseCaseContext, field: string, number: string): Refused =>
  new Refused(refuseEmployer(language, 'EMPLOYER_EXISTS', ['input', field], { number }));

/** Turns a refusal that ended the transaction into an outcome, after `learn`; everything else is thrown on. */
export async function refusedAsEmployerOutcome(
  work: () => Promise<EmployerOutcome>,
  learn: (refused: Refused) => Promise<void> = () => Promise.resolve(),
): Promise<EmployerOutcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await learn(error);
    return { employerId: null, userErrors: error.refusals };
  }
}
