import type { JWTPayload } from 'jose';
import {
  scopes,
  sessionOf,
  staffRoles,
  type ActingStaff,
  type SignedInPrincipal,
} from '../../shared/index.ts';

/** What a token says of a principal beside its subject. `act` is the acting party of RFC 8693, `scope` that of RFC 9068. */
export function claimsOf(principal: SignedInPrincipal): JWTPayload {
  const session = { mkt: principal.marketId, sid: sessionOf(principal) };
  if (principal.kind === 'STAFF') return { ...session, roles: [...principal.roles] };
  if (principal.kind === 'PARTNER') return { ...session, scope: principal.scopes.join(' ') };
  if (principal.kind !== 'PERSON' || !principal.actedBy) return session;
  const { staffId, grantId } = principal.actedBy;
  return { ...session, act: { sub: `staff:${staffId}`, grant: grantId } };
}

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const subject = new RegExp(`^(staff|person|partner|screen):(${id})$`);
const actor = new RegExp(`^staff:(${id})$`);

/** The principal that `claimsOf` and the subject told of; null for claims of no form we issue. */
export function principalOfClaims(claims: JWTPayload): SignedInPrincipal | null {
  const { sub, mkt, sid } = claims;
  const [, kind, subjectId] = subject.exec(sub ?? '') ?? [];
  if (!subjectId || typeof mkt !== 'number' || !Number.isInteger(mkt) || typeof sid !== 'string') return null;
  const session = { marketId: mkt, sessionId: sid };
  switch (kind) {
    case 'person':
      return personOfClaims(subjectId, session, claims.act);
    case 'screen':
      return { kind: 'SCREEN', screenId: subjectId, ...session };
    case 'partner': {
      if (typeof claims.scope !== 'string') return null;
      const granted = among(scopes, claims.scope.split(' '));
      return { kind: 'PARTNER', partnerId: subjectId, credentialId: sid, marketId: mkt, scopes: granted };
    }
    default:
      if (!Array.isArray(claims.roles)) return null;
      return { kind: 'STAFF', staffId: subjectId, ...session, roles: among(staffRoles, claims.roles) };
  }
}

function personOfClaims(
  personId: string,
  session: { marketId: number; sessionId: string },
  act: unknown,
): SignedInPrincipal | null {
  if (act === undefined) return { kind: 'PERSON', personId, ...session };
  const actedBy = actingStaff(act);
  return actedBy && { kind: 'PERSON', personId, ...session, actedBy };
}

function actingStaff(act: unknown): ActingStaff | null {
  const { sub, grant } = (act ?? {}) as { sub?: unknown; grant?: unknown };
  const [, staffId] = actor.exec(typeof sub === 'string' ? sub : '') ?? [];
  return staffId && typeof grant === 'string' ? { staffId, grantId: grant } : null;
}

/** Those that are known; a token may be older than a role. */
function among<Known extends string>(known: readonly Known[], said: readonly unknown[]): Known[] {
  return said.filter((value): value is Known => (known as readonly unknown[]).includes(value));
}
