import type { UseCaseContext } from '../../context/index.ts';
import { ageOn, mobileNumber, politeName } from '../../personal-data/index.ts';
import { readIdentity, refusePerson, type Identity } from '../../persons/index.ts';
import { dayIn, Refused, type Refusal } from '../../shared/index.ts';
import { foldText } from '../../shared/text/index.ts';
import { codeOfCreditCodeFault, refuseEmployer } from '../employer-refusals.ts';
import type { EmployerKind } from '../employer.entity.ts';
import { checkCreditCode } from './credit-code.ts';

/** An employer as typed. */
export interface TypedEmployer {
  kind: EmployerKind;
  /** A company's full name; of a household or foreman the name on the identity card. */
  name: string;
  /** Companies only. */
  creditCode: string | null;
  /** Households and foremen only. */
  idNumber: string | null;
  /** The number workers call; without it the caller's own. */
  phone: string | null;
  divisionCode: string | null;
}

/** An employer as it will be kept. */
export interface ReadEmployer {
  kind: EmployerKind;
  /** What everybody sees: a household's name is nobody's business. */
  publicName: string;
  creditCode: string | null;
  identity: Identity | null;
  phone: string | null;
  divisionCode: string | null;
}

const grownUp = 18;

/** Checks everything at once. Throws Refused. */
export function readEmployer(context: UseCaseContext, typed: TypedEmployer): ReadEmployer {
  const { language, markets } = context;
  const refusals: Refusal[] = [];
  const read =
    typed.kind === 'COMPANY' ? readCompany(context, typed, refusals) : readHirer(context, typed, refusals);
  const phone = typed.phone?.trim() ? mobileNumber(typed.phone) : null;
  if (typed.phone?.trim() && !phone && !refusals.some(({ code }) => code === 'PHONE_INVALID'))
    refusals.push(refusePerson(language, 'PHONE_INVALID', ['input', 'phone']));
  if (!typed.phone?.trim() && context.principal.kind === 'STAFF')
    refusals.push(refuseEmployer(language, 'PHONE_REQUIRED', ['input', 'phone']));
  if (typed.divisionCode !== null && !markets.division(typed.divisionCode))
    refusals.push(refuseEmployer(language, 'DIVISION_UNKNOWN', ['input', 'divisionCode']));
  if (refusals.length > 0) throw new Refused(...refusals);
  return { ...read, kind: typed.kind, phone, divisionCode: typed.divisionCode };
}

type Read = Pick<ReadEmployer, 'publicName' | 'creditCode' | 'identity'>;

function readCompany({ language }: UseCaseContext, typed: TypedEmployer, refusals: Refusal[]): Read {
  const name = foldText(typed.name).trim();
  const length = [...name].length;
  if (length < 2 || length > 60 || !/\p{L}{2}/u.test(name))
    refusals.push(refuseEmployer(language, 'EMPLOYER_NAME_REQUIRED', ['input', 'name']));
  const code = checkCreditCode(typed.creditCode ?? '');
  if (!code.valid)
    refusals.push(refuseEmployer(language, codeOfCreditCodeFault[code.fault], ['input', 'creditCode']));
  return { publicName: asPrinted(name), creditCode: code.valid ? code.code : null, identity: null };
}

/** Chinese names keep the brackets that licences print; folding has made them narrow. */
const asPrinted = (name: string): string =>
  /\p{Script=Han}/u.test(name) ? name.replaceAll('(', '（').replaceAll(')', '）') : name;

const suffix = { HOUSEHOLD: '（家庭）', FOREMAN: '（班组长）' } as const;

/** What everybody sees of a household or foreman. */
export const hirerName = (kind: keyof typeof suffix, realName: string): string =>
  `${politeName(realName)}${suffix[kind]}`;

function readHirer(context: UseCaseContext, typed: TypedEmployer, refusals: Refusal[]): Read {
  const asPerson = { realName: typed.name, idNumber: typed.idNumber ?? '', phone: typed.phone };
  const { identity, refusals: found } = readIdentity(context, asPerson, 'name');
  refusals.push(...found);
  const today = dayIn(context.market.timeZone, context.clock.now());
  if (identity && ageOn(today, identity.bornOn) < grownUp)
    refusals.push(refuseEmployer(context.language, 'UNDER_AGE', ['input', 'idNumber']));
  const kind = typed.kind === 'FOREMAN' ? 'FOREMAN' : 'HOUSEHOLD';
  const publicName = identity ? hirerName(kind, identity.realName) : '';
  return { publicName, creditCode: null, identity };
}
