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

/** Whoever is calling. */
export type Principal = Anonymous | StaffPrincipal;

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
} as const satisfies Record<string, readonly StaffRole[]>;

export type Action = keyof typeof rolesByAction;

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
  if (may(principal, action, marketId)) return;
  throw new AccessDenied(principal.kind === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
}
