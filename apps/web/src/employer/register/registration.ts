import type { EmployerKind, RegisterEmployerInput } from '../../gql/graphql.ts';

/** The form as it is typed. */
export interface Registration {
  kind: EmployerKind;
  name: string;
  creditCode: string;
  idNumber: string;
  phone: string;
  divisionCode: string | null;
}

export const kinds: readonly EmployerKind[] = ['COMPANY', 'HOUSEHOLD', 'FOREMAN'];

export const emptyRegistration: Registration = {
  kind: 'COMPANY',
  name: '',
  creditCode: '',
  idNumber: '',
  phone: '',
  divisionCode: null,
};

/** What may be kept on the phone: all but the ID number. */
export type KeptRegistration = Omit<Registration, 'idNumber'>;

/** The form without what must not stay on a device. */
export function keptPart({ kind, name, creditCode, phone, divisionCode }: Registration): KeptRegistration {
  return { kind, name, creditCode, phone, divisionCode };
}

const texts = ['name', 'creditCode', 'phone'] as const;

/** Reads what was kept; anything odd leaves the form empty. */
export function parseKept(text: string | null): Registration {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<KeptRegistration> | null;
    const kind = kinds.find((one) => one === kept?.kind);
    if (!kept || !kind || texts.some((name) => typeof kept[name] !== 'string')) return emptyRegistration;
    const { name = '', creditCode = '', phone = '', divisionCode = null } = kept;
    return { kind, name, creditCode, phone, divisionCode, idNumber: '' };
  } catch {
    return emptyRegistration;
  }
}

/** What the gateway is asked: a company has a code, a person a card. */
export function registrationInput(typed: Registration, idempotencyKey: string): RegisterEmployerInput {
  const { kind, name, creditCode, idNumber, phone, divisionCode } = typed;
  return {
    kind,
    name,
    ...(kind === 'COMPANY' ? { creditCode } : { idNumber }),
    phone: phone.trim() || null,
    divisionCode,
    idempotencyKey,
  };
}
