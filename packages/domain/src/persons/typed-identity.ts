import type { UseCaseContext } from '../context/index.ts';
import { checkIdNumber, checkRealName, mobileNumber } from '../personal-data/index.ts';
import { dayIn, Refused, type Refusal } from '../shared/index.ts';
import { codeOfIdNumberFault, codeOfRealNameFault, refusePerson } from './person-refusals.ts';

/** Who a person says to be, checked and in one writing. */
export interface Identity {
  realName: string;
  idNumber: string;
  /** YYYY-MM-DD, out of the ID number. */
  bornOn: string;
  /** The field of the input that held the name, for refusals. */
  nameField: string;
}

export interface TypedIdentity {
  realName: string;
  idNumber: string;
  /** Empty or null: none. */
  phone: string | null;
}

/** An ID number in one writing. Throws Refused for what cannot be one. */
export function readIdNumber({ language, market, clock }: UseCaseContext, typed: string): string {
  const number = checkIdNumber(typed, dayIn(market.timeZone, clock.now()));
  if (number.valid) return number.idNumber;
  throw new Refused(refusePerson(language, codeOfIdNumberFault[number.fault], ['input', 'idNumber']));
}

/** Everything that is wrong with what was typed, or the identity with the phone. */
export function readIdentity(
  { language, market, clock }: UseCaseContext,
  typed: TypedIdentity,
  nameField = 'realName',
): { refusals: Refusal[]; identity: Identity | null; phone: string | null } {
  const refusals: Refusal[] = [];
  const name = checkRealName(typed.realName);
  const number = checkIdNumber(typed.idNumber, dayIn(market.timeZone, clock.now()));
  const phone = typed.phone?.trim() ? mobileNumber(typed.phone) : null;
  if (!name.valid)
    refusals.push(refusePerson(language, codeOfRealNameFault[name.fault], ['input', nameField]));
  if (!number.valid)
    refusals.push(refusePerson(language, codeOfIdNumberFault[number.fault], ['input', 'idNumber']));
  if (typed.phone?.trim() && !phone)
    refusals.push(refusePerson(language, 'PHONE_INVALID', ['input', 'phone']));
  const identity =
    name.valid && number.valid
      ? { realName: name.name, idNumber: number.idNumber, bornOn: number.bornOn, nameField }
      : null;
  return { refusals, identity, phone };
}
