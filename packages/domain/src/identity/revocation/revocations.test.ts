import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Principal } from '../../shared/index.ts';
import { useDomain } from '../../testing/index.ts';
import { Revocations } from './revocations.ts';
import { revokePrincipal, revokeSessions } from './revoke.ts';

const [staffId, personId, sessionId, grantId, credentialId] = Array.from({ length: 5 }, newId) as [
  string,
  string,
  string,
  string,
  string,
];
const staff: Principal = { kind: 'STAFF', staffId, marketId: 1, sessionId, roles: ['CLERK'] };
const acting: Principal = {
  ...{ kind: 'PERSON', personId, marketId: 1, sessionId },
  actedBy: { staffId, grantId },
};
const partner: Principal = {
  ...{ kind: 'PARTNER', partnerId: newId(), credentialId, marketId: 1, scopes: [] },
};

describe('what a process knows of revoked rights', () => {
  let time = new Date();
  let revocations: Revocations;
  const at = (seconds: number): Date => new Date(time.getTime() + seconds * 1000);
  const revoke = (subjectId: string, type = 'session.revoked', when = time): void =>
    revocations.take([{ type, subjectId, data: { at: when.toISOString() } }]);

  beforeEach(() => {
    time = new Date();
    revocations = new Revocations({ now: () => time });
  });

  it('refuses nobody as long as nothing was revoked', () => {
    expect(revocations.refuses(staff, at(-60))).toBe(false);
  });

  it.each([
    ['a session', staff, sessionId],
    ['a member of staff', staff, staffId],
    ['a person somebody acts for', acting, personId],
    ['the session of whoever acts for somebody', acting, sessionId],
    ['the member of staff who acts for somebody', acting, staffId],
    ['the consent that somebody acts by', acting, grantId],
    ['a secret of a partner', partner, credentialId],
  ])('refuses the tokens of %s that were issued until then, and not those after', (_name, principal, id) => {
    revoke(id);
    expect([at(-60), at(0), at(1)].map((issued) => revocations.refuses(principal, issued))).toEqual([
      ...[true, true, false],
    ]);
  });

  it('keeps the latest of two instants', () => {
    revoke(sessionId);
    revoke(sessionId, 'session.revoked', at(-30));
    expect(revocations.refuses(staff, at(-10))).toBe(true);
  });

  it('pays no heed to other events', () => {
    revoke(sessionId, 'job.changed');
    expect(revocations.refuses(staff, at(-60))).toBe(false);
  });

  it('tells its listeners of what is about rights only', () => {
    let told = 0;
    revocations.subscribe(() => (told += 1));
    revoke(sessionId);
    revoke(sessionId, 'job.changed');
    expect(told).toBe(1);
  });

  it('forgets what no living token can be about', () => {
    revoke(sessionId);
    const issued = at(-1);
    time = at(66 * 60);
    revoke(staffId, 'session.revoked', at(-3600));
    expect(revocations.refuses({ ...staff, staffId: personId }, issued)).toBe(false);
  });
});

describe('a process that starts', () => {
  const domain = useDomain();

  it('knows what was revoked before, announced or not', async () => {
    const ctx = domain.as(null);
    await ctx.db.transaction(async (tx) => {
      await revokeSessions(tx, ctx, 1, [sessionId]);
      await revokePrincipal(tx, ctx, { kind: 'PERSON', id: personId, marketId: 1, endsSessions: true });
    });
    const revocations = new Revocations();
    await revocations.load(domain.as(null).db);
    const before = new Date(Date.now() - 1000);
    const stranger = { ...acting, actedBy: undefined };
    expect([staff, stranger, partner].map((who) => revocations.refuses(who, before))).toEqual([
      ...[true, true, false],
    ]);
  });
});
