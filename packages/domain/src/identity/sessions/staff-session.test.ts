import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { UseCaseContext } from '../../context/index.ts';
import type { Refused } from '../../shared/index.ts';
import { useDomain } from '../../testing/index.ts';
import { addStaffMember } from '../add-staff-member.ts';
import { logout } from './logout.ts';
import { refreshSession } from './refresh-session.ts';
import { staffLogin } from '../staff-login.ts';

const password = 'yizhan-demo';
const refused = (code: string) => expect.objectContaining({ refusals: [expect.objectContaining({ code })] });

describe('sessions of staff', () => {
  const domain = useDomain();
  let ctx: UseCaseContext;
  let time = new Date('2026-05-01T00:00:00Z');
  let username: string;
  let count = 0;

  beforeAll(() => {
    ctx = domain.as(null, { clock: { now: () => time }, language: 'en' });
  });

  beforeEach(async () => {
    username = `someone${(count += 1)}`;
    await addStaffMember(ctx.db, {
      marketId: 1,
      username,
      displayName: '审核员',
      roles: ['REVIEWER'],
      password,
    });
  });

  const signIn = (word = password, name = username) =>
    staffLogin(ctx, { username: name, password: word, client: 'admin' });
  const wrongly = async (times: number, name = username) => {
    for (let i = 0; i < times; i += 1) await signIn('wrong', name).catch(() => undefined);
  };
  const later = (minutes: number) => {
    time = new Date(time.getTime() + minutes * 60_000);
  };
  const refresh = (refreshToken: string | null) =>
    refreshSession(ctx, { refreshToken: refreshToken ?? undefined });
  const auditOf = async (staffId: string) => {
    const { rows } = await domain.database.pool.query<{ action: string; actor_id: string | null }>(
      'select action, actor_id from audit_entries where subject_id = $1 order by id',
      [staffId],
    );
    return rows;
  };

  it('open with name and password, whatever the case of the name', async () => {
    const { principal } = await signIn(password, ` ${username.toUpperCase()} `);
    expect(principal).toMatchObject({ kind: 'STAFF', marketId: 1, roles: ['REVIEWER'] });
  });

  it('last twelve hours', async () => {
    const { expiresAt } = await signIn();
    expect(expiresAt.getTime() - time.getTime()).toBe(12 * 3_600_000);
  });

  it('are told to the audit trail in the name of who signed in', async () => {
    const { principal } = await signIn();
    expect(await auditOf(principal.staffId)).toEqual([
      { action: 'staff.login', actor_id: principal.staffId },
    ]);
  });

  it('answer alike to a wrong password and an unknown name', async () => {
    const wrong = await signIn('wrong').catch((error: Refused) => error.refusals);
    const unknown = await signIn(password, 'nobody').catch((error: Refused) => error.refusals);
    expect(wrong).toEqual(unknown);
    expect(wrong).toEqual([
      {
        code: 'LOGIN_FAILED',
        message: 'The user name or the password is wrong. Check both and try again.',
        path: ['input', 'password'],
      },
    ]);
  });

  it('refuse members who were disabled as if they were unknown', async () => {
    await domain.database.pool.query('update staff_members set disabled_at = now() where username = $1', [
      username,
    ]);
    await expect(signIn()).rejects.toEqual(refused('LOGIN_FAILED'));
  });

  it('lock after five wrong passwords, also for the right one', async () => {
    await wrongly(5);
    await expect(signIn()).rejects.toEqual(refused('ACCOUNT_LOCKED'));
  });

  it('lock unknown names in the same way', async () => {
    await wrongly(5, 'stranger');
    await expect(signIn(password, 'Stranger')).rejects.toEqual(refused('ACCOUNT_LOCKED'));
  });

  it('open again after fifteen minutes', async () => {
    await wrongly(5);
    later(15);
    await expect(signIn()).resolves.toBeDefined();
  });

  it('count anew after a sign-in that worked', async () => {
    await wrongly(4);
    await signIn();
    await wrongly(4);
    await expect(signIn()).resolves.toBeDefined();
  });

  it('do not give more attempts to those who try many at once', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => signIn('wrong')));
    const codes = answers.map((answer) =>
      answer.status === 'rejected' ? (answer.reason as Refused).message : 'in',
    );
    expect(codes.filter((code) => code === 'LOGIN_FAILED')).toHaveLength(5);
  });

  it('tell the audit trail of a lock', async () => {
    const { principal } = await signIn();
    await wrongly(6);
    expect((await auditOf(principal.staffId)).map(({ action }) => action)).toEqual([
      'staff.login',
      'staff.locked',
    ]);
  });

  it('go on with the next refresh token', async () => {
    const first = await signIn();
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.refreshToken);
    expect(third.principal).toEqual(first.principal);
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3);
  });

  it('end for both holders when a token is used twice', async () => {
    const first = await signIn();
    later(1);
    const second = await refresh(first.refreshToken);
    later(1);
    await expect(refresh(first.refreshToken)).rejects.toEqual(refused('SESSION_EXPIRED'));
    await expect(refresh(second.refreshToken)).rejects.toEqual(refused('SESSION_EXPIRED'));
  });

  it('survive two requests with one token that were under way together', async () => {
    const { refreshToken } = await signIn();
    const both = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    expect(both.filter((answer) => answer.refreshToken !== null)).toHaveLength(1);
  });

  it('end after twelve hours, refreshed or not', async () => {
    let { refreshToken } = await signIn();
    for (let hours = 0; hours < 11.7; hours += 0.25) {
      later(15);
      ({ refreshToken } = await refresh(refreshToken));
    }
    later(16);
    await expect(refresh(refreshToken)).rejects.toEqual(refused('SESSION_EXPIRED'));
  });

  it('end when the member is disabled', async () => {
    const { refreshToken } = await signIn();
    await domain.database.pool.query('update staff_members set disabled_at = now() where username = $1', [
      username,
    ]);
    await expect(refresh(refreshToken)).rejects.toEqual(refused('SESSION_EXPIRED'));
  });

  it('end with logout', async () => {
    const { refreshToken } = await signIn();
    await logout(ctx, { refreshToken: refreshToken! });
    await expect(refresh(refreshToken)).rejects.toEqual(refused('SESSION_EXPIRED'));
  });

  it('end with logout by the access token alone', async () => {
    const { refreshToken, principal } = await signIn();
    await logout({ ...ctx, principal }, { refreshToken: undefined });
    await expect(refresh(refreshToken)).rejects.toEqual(refused('SESSION_EXPIRED'));
  });

  it('do not end by a made-up token', async () => {
    const { refreshToken } = await signIn();
    await logout(ctx, { refreshToken: `${refreshToken!.slice(0, -43)}${'A'.repeat(43)}` });
    await expect(refresh(refreshToken)).resolves.toBeDefined();
  });

  it.each([null, '', 'x', '1.2.3', `1.${'0'.repeat(36)}.${'A'.repeat(43)}`])(
    'refuse the cookie %p',
    async (cookie) => {
      await expect(refresh(cookie)).rejects.toEqual(refused('SESSION_EXPIRED'));
    },
  );

  it('keep neither password nor token in the database', async () => {
    const { refreshToken } = await signIn();
    const { rows } = await domain.database.pool.query<{ text: string }>(
      `select coalesce(string_agg(s::text, ''), '') || (select string_agg(m::text, '') from staff_members m) as text
       from sessions s`,
    );
    expect(rows[0]?.text).not.toContain(refreshToken!.split('.')[2]);
    expect(rows[0]?.text).not.toContain(password);
  });
});
