import { beforeEach, describe, expect, it } from '@jest/globals';
import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import { newId, type StaffPrincipal } from '../../shared/index.ts';
import { signedIn, useDomain } from '../../testing/index.ts';
import { addStaffMember } from '../add-staff-member.ts';
import { staffLogin } from '../staff-login.ts';
import { refreshSession } from './refresh-session.ts';
import { ownSessions, revokeOtherSessions, revokeOwnSession } from './own-sessions.ts';

const password = 'yizhan-demo';
const refused = (code: string) => expect.objectContaining({ refusals: [expect.objectContaining({ code })] });

describe('sessions in the hands of their owner', () => {
  const domain = useDomain();
  let username = '';
  let count = 0;
  let time = new Date();
  const as = (principal: StaffPrincipal): UseCaseContext =>
    domain.with(principal, { clock: { now: () => time } });

  beforeEach(async () => {
    username = `owner${(count += 1)}`;
    await addStaffMember(domain.as(null).db, {
      ...{ marketId: 1, username, displayName: '测试', roles: ['CLERK'], password },
    });
  });
  const signIn = (client: string) => {
    time = new Date(time.getTime() + 1000);
    const stranger = domain.as(null, { clock: { now: () => time } });
    return staffLogin(stranger, { username, password, client });
  };

  it('are listed, the one used last first', async () => {
    const first = await signIn('admin');
    const second = await signIn('api');
    time = new Date(time.getTime() + 1000);
    await refreshSession(as(first.principal), { refreshToken: first.refreshToken! });
    const sessions = await ownSessions(as(second.principal));
    expect(sessions.map(({ client, id }) => [client, id])).toEqual([
      ['admin', first.principal.sessionId],
      ['api', second.principal.sessionId],
    ]);
  });

  it('end one by one, with their refresh token, an event and an audit entry', async () => {
    const [first, second] = [await signIn('admin'), await signIn('api')];
    await revokeOwnSession(as(second.principal), first.principal.sessionId);
    expect(await ownSessions(as(second.principal))).toHaveLength(1);
    const { refreshToken } = first;
    await expect(refreshSession(as(second.principal), { refreshToken: refreshToken! })).rejects.toEqual(
      refused('SESSION_EXPIRED'),
    );
    const told = statement(
      'test.told',
      `select (select count(*)::int from outbox_events where type = 'session.revoked' and subject_id = $1) as events,
         (select count(*)::int from audit_entries where action = 'staff.sessionRevoked' and detail->>'sessionId' = $1::text) as entries`,
    );
    expect(await domain.as(null).db.row(told, [first.principal.sessionId])).toEqual({
      events: 1,
      entries: 1,
    });
  });

  it('end all but the one that asks', async () => {
    const own = await signIn('admin');
    for (const client of ['web', 'api', 'admin']) await signIn(client);
    expect(await revokeOtherSessions(as(own.principal))).toBe(3);
    expect((await ownSessions(as(own.principal))).map(({ id }) => id)).toEqual([own.principal.sessionId]);
  });

  it('end in as many statements however many there are, with an entry each, also those that the list leaves out', async () => {
    const own = await signIn('admin');
    const copies = statement(
      'test.copySession',
      `insert into sessions select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
         'refreshed_at', s.refreshed_at - interval '1 minute', 'token_hash', gen_random_uuid()))).*
       from sessions s, generate_series(1, 120) where s.id = $1`,
    );
    await domain.as(null).db.rows(copies, [own.principal.sessionId]);
    expect(await ownSessions(as(own.principal))).toHaveLength(100);
    const statementsFor = async (ended: number): Promise<number> => {
      const owner = as(own.principal);
      const before = owner.db.statements;
      expect(await revokeOtherSessions(owner)).toBe(ended);
      return owner.db.statements - before;
    };
    const many = await statementsFor(120);
    expect(await ownSessions(as(own.principal))).toHaveLength(1);
    const entries = statement(
      'test.endedSessions',
      `select count(distinct detail->>'sessionId')::int as count from audit_entries
       where action = 'staff.sessionRevoked' and subject_id = $1`,
    );
    const { staffId } = own.principal;
    expect(await domain.as(null).db.row(entries, [staffId])).toEqual({ count: 120 });
    for (const client of ['web', 'api']) await signIn(client);
    expect(await statementsFor(2)).toBe(many);
  });

  it.each([
    ['one that does not exist', () => newId()],
    ["somebody else's", async () => (await signedIn(domain.as(null))).sessionId],
    ['nonsense', () => '’; drop table sessions'],
  ])('are missing alike: %s', async (_name, idOf) => {
    const own = await signIn('admin');
    await expect(revokeOwnSession(as(own.principal), await idOf())).rejects.toEqual(
      refused('SESSION_NOT_FOUND'),
    );
  });

  it('are not shown to staff who acts for a person, nor ended by them', async () => {
    const person = await signedIn(domain.as(null));
    const acting = domain.with({ ...person, actedBy: { staffId: newId(), grantId: newId() } });
    expect(await ownSessions(acting)).toEqual([]);
    await expect((async () => revokeOtherSessions(acting))()).rejects.toThrow('FORBIDDEN');
  });
});
