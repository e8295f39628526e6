import type { Scope } from './rights/scopes.ts';

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

/** Staff that does for a person what the person asked for at the window, with consent that was recorded. */
export interface ActingStaff {
  readonly staffId: string;
  /** The record of the consent. */
  readonly grantId: string;
}

/** Somebody signed in by phone: a worker, someone who acts for employers, both, or neither yet. */
export interface PersonPrincipal {
  readonly kind: 'PERSON';
  readonly personId: string;
  /** The market the session was opened in. */
  readonly marketId: number;
  /** The person's session; of whoever acts for them, the session of the member of staff. */
  readonly sessionId: string;
  /** Set while staff acts for the person. */
  readonly actedBy?: ActingStaff;
}

/** The application of an agency, city platform or other market that has credentials here. */
export interface PartnerPrincipal {
  readonly kind: 'PARTNER';
  readonly partnerId: string;
  /** The secret the token was got with. */
  readonly credentialId: string;
  readonly marketId: number;
  readonly scopes: readonly Scope[];
}

/** A paired hall screen. */
export interface ScreenPrincipal {
  readonly kind: 'SCREEN';
  readonly screenId: string;
  readonly marketId: number;
  readonly sessionId: string;
}

/** Human beings with a session. */
export type HumanPrincipal = StaffPrincipal | PersonPrincipal;

/** Who has a session with a refresh token. */
export type SessionPrincipal = HumanPrincipal | ScreenPrincipal;

/** Who has proved who they are. */
export type SignedInPrincipal = HumanPrincipal | PartnerPrincipal | ScreenPrincipal;

/** Whoever is calling. */
export type Principal = Anonymous | SignedInPrincipal;

export const anonymous: Anonymous = { kind: 'ANONYMOUS' };

/** The id that tells callers of one kind apart; null for strangers. */
export function idOf(principal: Principal): string | null {
  switch (principal.kind) {
    case 'STAFF':
      return principal.staffId;
    case 'PERSON':
      return principal.personId;
    case 'PARTNER':
      return principal.partnerId;
    case 'SCREEN':
      return principal.screenId;
    default:
      return null;
  }
}

/** Who a caller is, in one text: `staff:…`, `person:…`; `anonymous` for all strangers. */
export function nameOf(principal: Principal): string {
  const id = idOf(principal);
  return id === null ? 'anonymous' : `${principal.kind.toLowerCase()}:${id}`;
}

/** What ends the caller's tokens when it is revoked: a session, a partner's secret; null for strangers. */
export function sessionOf(principal: Principal): string | null {
  if (principal.kind === 'ANONYMOUS') return null;
  return principal.kind === 'PARTNER' ? principal.credentialId : principal.sessionId;
}

/** By whose hand something is done, and for whom: what records name. */
export interface Hand {
  kind: Principal['kind'];
  id: string | null;
  /** The person that staff acts for; null when everybody acts for themselves. */
  onBehalfOf: string | null;
}

export function handOf(principal: Principal): Hand {
  if (principal.kind === 'PERSON' && principal.actedBy)
    return { kind: 'STAFF', id: principal.actedBy.staffId, onBehalfOf: principal.personId };
  return { kind: principal.kind, id: idOf(principal), onBehalfOf: null };
}

/** The member of staff by whose hand it is done, for themselves or for a person; null when it is nobody of the staff. */
export function staffIdOf(principal: Principal): string | null {
  const { kind, id } = handOf(principal);
  return kind === 'STAFF' ? id : null;
}
