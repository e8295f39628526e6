import type { UseCaseContext } from '../context/index.ts';
import { registerEmployer, type RegisterEmployerInput } from '../employers/index.ts';
import { demoSms, phoneLogin, requestLoginCode } from '../identity/index.ts';
import { idCheckCharacter } from '../personal-data/index.ts';
import type { PersonPrincipal } from '../shared/index.ts';
import { registerWorker, type RegisterWorkerInput } from '../workers/index.ts';
import { smallMarket } from './small-market.ts';

let serial = 0;

/** A phone that nobody has: prefix 154 is not assigned. */
export const nextPhone = (): string => `154${String(10_000_000 + ++serial)}`;

/** An ID number that nobody has: region 150399 is not assigned. `born` is YYYY-MM-DD. */
export function idNumberOf(born: string, sequence: number = ++serial % 1_000): string {
  const body = `150399${born.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return body + idCheckCharacter(body);
}

/** Signs a phone in as people do, code and all. */
export async function signedIn(context: UseCaseContext, phone = nextPhone()): Promise<PersonPrincipal> {
  const { demoCode } = await requestLoginCode(context, { phone, address: phone }, demoSms);
  const { principal } = await phoneLogin(context, { phone, code: demoCode!, client: 'test' });
  return principal;
}

/** A bricklayer of the small market, born 1980, with an ID number of their own. */
export function workerInput(overrides: Partial<RegisterWorkerInput> = {}): RegisterWorkerInput {
  return {
    realName: '测试工',
    idNumber: idNumberOf('1980-05-17'),
    phone: null,
    occupationCodes: [smallMarket.bricklayer],
    divisionCode: smallMarket.subdistrict,
    availableToday: true,
    consents: ['EMPLOYER_CONTACT'],
    idempotencyKey: null,
    ...overrides,
  };
}

export interface TestWorker {
  principal: PersonPrincipal;
  workerId: string;
}

/** Somebody who signed in and registered by themselves. */
export async function registeredWorker(
  context: UseCaseContext,
  overrides: Partial<RegisterWorkerInput> = {},
): Promise<TestWorker> {
  const principal = await signedIn(context);
  const { workerId, userErrors } = await registerWorker({ ...context, principal }, workerInput(overrides));
  if (workerId === null || userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return { principal, workerId };
}

/** Credit codes of the unassigned region 150399. */
const creditCodes = ['91150399TE0000096U', '91150399TE0000109H', '91150399TE0000176F', '91150399TE0000184A'];

/** A company that no market has yet. */
export function employerInput(overrides: Partial<RegisterEmployerInput> = {}): RegisterEmployerInput {
  return {
    kind: 'COMPANY',
    name: '测试建筑（示例）有限公司',
    creditCode: creditCodes[++serial % creditCodes.length]!,
    idNumber: null,
    phone: null,
    divisionCode: smallMarket.subdistrict,
    idempotencyKey: null,
    ...overrides,
  };
}

export interface TestEmployer {
  principal: PersonPrincipal;
  employerId: string;
}

/** Somebody who signed in and registered a company. */
export async function registeredEmployer(
  context: UseCaseContext,
  overrides: Partial<RegisterEmployerInput> = {},
): Promise<TestEmployer> {
  const principal = await signedIn(context);
  const outcome = await registerEmployer({ ...context, principal }, employerInput(overrides));
  if (outcome.employerId === null) throw new Error(JSON.stringify(outcome.userErrors));
  return { principal, employerId: outcome.employerId };
}
