import { AccessDenied } from './refusal.ts';

/** What a member of staff may be; one person may be several. */
export const staffRoles = [
  'CLERK',
  'REVIEWER',
  'TRAINER',
  'LEGAL_OFFICER',
  'EDITOR',
  'MANAGER',
  'AUDITOR',
  'ADMINISTRATOR',
] as const;
export type StaffRole = (typeof staffRoles)[number];

export interface Anonymous {
  readonly kind: 'ANONYMOUS';
}

export interface StaffPrincipal {
  readonly kind: 'STAFF';
  readonly staffId: string;
  readonly marketId: number;
  readonly sessionId: string;
  readonly roles: readonly StaffRole[];
}

/** Somebody signed in by phone: a worker, someone who acts for employers, both, or neither yet. */
export interface PersonPrincipal {
  readonly kind: 'PERSON';
  readonly personId: string;
  /** The market the session was opened in. */
  readonly marketId: number;
  readonly sessionId: string;
}

/** Who has a session. */
export type SignedInPrincipal = StaffPrincipal | PersonPrincipal;

/** Whoever is calling. */
export type Principal = Anonymous | SignedInPrincipal;

export const anonymous: Anonymous = { kind: 'ANONYMOUS' };

/** Which roles of staff may do what; an action that is not here is nobody's. */
const rolesByAction = {
  'job.post': ['CLERK', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'],
  'job.update': ['CLERK', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'],
  'job.submit': ['CLERK', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR', 'AUDITOR'],
  'job.close': ['CLERK', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'],
  'job.review': ['REVIEWER', 'MANAGER', 'ADMINISTRATOR'],
  'job.override': ['REVIEWER', 'MANAGER', 'AUDITOR'],
  'posting.check': staffRoles,
  'employer.register': ['CLERK', 'MANAGER', 'ADMINISTRATOR'],
  'employer.vet': ['REVIEWER', 'MANAGER', 'ADMINISTRATOR'],
  'employer.readContact': ['CLERK', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'],
  'worker.register': ['CLERK', 'MANAGER', 'ADMINISTRATOR'],
  'worker.update': ['CLERK', 'MANAGER', 'ADMINISTRATOR'],
  'worker.confirmSkill': ['CLERK', 'TRAINER', 'MANAGER', 'ADMINISTRATOR'],
  'worker.read': ['CLERK', 'REVIEWER', 'TRAINER', 'LEGAL_OFFICER', 'MANAGER', 'ADMINISTRATOR'],
  'worker.reveal': ['CLERK', 'LEGAL_OFFICER', 'MANAGER', 'ADMINISTRATOR'],
  'application.create': ['CLERK', 'MANAGER', 'ADMINISTRATOR'],
  'application.decide': ['CLERK', 'MANAGER', 'ADMINISTRATOR'],
  'application.read': ['CLERK', 'REVIEWER', 'LEGAL_OFFICER', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR'],
  'application.printSlip': ['CLERK', 'MANAGER', 'ADMINISTRATOR'],
  'placement.confirmWage': ['CLERK', 'LEGAL_OFFICER', 'MANAGER', 'ADMINISTRATOR'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Action = keyof typeof rolesByAction;

/** The id under which a caller is named in records; null for strangers. */
export function actorIdOf(principal: Principal): string | null {
  if (principal.kind === 'ANONYMOUS') return null;
  return principal.kind === 'STAFF' ? principal.staffId : principal.personId;
}

/** True when the principal's roles allow the action in a market. */
export function may(principal: Principal, action: Action, marketId: number): boolean {
  if (principal.kind !== 'STAFF' || principal.marketId !== marketId) return false;
  const allowed: readonly StaffRole[] = rolesByAction[action];
  return principal.roles.some((role) => allowed.includes(role));
}

/** Throws AccessDenied unless the principal may. */
export function assertMay(
  principal: Principal,
  action: Action,
  marketId: number,
): asserts principal is StaffPrincipal {
  if (!may(principal, action, marketId)) throw accessDenied(principal);
}

/** Throws AccessDenied unless the principal is a person, or staff that may: what they may do it to is asked in SQL. */
export function assertPersonOr(
  principal: Principal,
  action: Action,
  marketId: number,
): asserts principal is SignedInPrincipal {
  if (principal.kind !== 'PERSON' && !may(principal, action, marketId)) throw accessDenied(principal);
}

/** Strangers are asked to sign in; the signed-in are told that it is not theirs to do. */
export const accessDenied = (principal: Principal): AccessDenied =>
  new AccessDenied(principal.kind === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
