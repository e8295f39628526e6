import { beforeEach, describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import type { Refused } from '../../shared/index.ts';
import { useDomain } from '../../testing/index.ts';
import { ownAccount } from '../account/own-account.ts';
import { addStaffMember } from '../add-staff-member.ts';
import { refreshSession } from '../sessions/refresh-session.ts';
import { staffLogin } from '../staff-login.ts';
import { confirmSecondFactor, endSecondFactor, startSecondFactor } from './enrol.ts';

const password = 'yizhan-demo';
const codeOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'OK',
    (error: Refused) => error.refusals[0]!.code,
  );

describe('one-time codes of staff', () => {
  const domain = useDomain();
  let username = '';
  let count = 0;
  let time = new Date('2026-05-01T06:00:00Z');
  const clock = { now: () => time };
  const later = (seconds: number): void => {
    time = new Date(time.getTime() + seconds * 1000);
  };
  const stranger = (): UseCaseContext => domain.as(null, { clock });

  beforeEach(async () => {
    username = `coded${(count += 1)}`;
    later(3600);
    await addStaffMember(stranger().db, {
      ...{ marketId: 1, username, displayName: '测试', roles: ['MANAGER', 'CLERK'], password },
    });
  });

  const signIn = (totp?: string, word = password) =>
    staffLogin(stranger(), { username, password: word, client: 'admin', ...(totp && { totp }) });
  const shown = (secret: string, steps = 0): string =>
    new TOTP({ secret }).generate({ timestamp: time.getTime() + steps * 30_000 });

  /** Somebody with an app: what it shows, their recovery codes and their context. */
  const enrolled = async () => {
    const { principal } = await signIn();
    const ctx = domain.with(principal, { clock });
    const { secret, uri } = await startSecondFactor(ctx, { password });
    const recovery = await confirmSecondFactor(ctx, { code: shown(secret) });
    later(60);
    return { ctx, secret, uri, recovery, principal };
  };

  it('are set up with what an app can read, under the name of the account', async () => {
    const { uri, secret } = await enrolled();
    const { searchParams, pathname } = new URL(uri);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      issuer: 'Yizhan',
      secret,
      digits: '6',
      period: '30',
    });
    expect(decodeURIComponent(pathname)).toContain(`HBW:${username}`);
  });

  it('are not asked for before a first one was confirmed', async () => {
    const { principal } = await signIn();
    await startSecondFactor(domain.with(principal, { clock }), { password });
    expect(await codeOf(signIn())).toBe('OK');
  });

  it('are asked for afterwards, and let in with the password only', async () => {
    const { secret } = await enrolled();
    expect(await codeOf(signIn())).toBe('TOTP_REQUIRED');
    expect(await codeOf(signIn(shown(secret), 'wrong'))).toBe('LOGIN_FAILED');
    expect(await codeOf(signIn(shown(secret)))).toBe('OK');
  });

  it('are missed without counting as a failure', async () => {
    const { secret } = await enrolled();
    for (let i = 0; i < 8; i += 1) expect(await codeOf(signIn())).toBe('TOTP_REQUIRED');
    expect(await codeOf(signIn(shown(secret)))).toBe('OK');
  });

  it.each([-1, 0, 1])('are good %d steps off', async (steps) => {
    const { secret } = await enrolled();
    expect(await codeOf(signIn(shown(secret, steps)))).toBe('OK');
  });

  it.each([-3, -2, 2, 20])('are no good %d steps off', async (steps) => {
    const { secret } = await enrolled();
    expect(await codeOf(signIn(shown(secret, steps)))).toBe('TOTP_WRONG');
  });

  it('are good once, and none before it afterwards', async () => {
    const { secret } = await enrolled();
    const [before, code] = [shown(secret, -1), shown(secret)];
    expect(await codeOf(signIn(code))).toBe('OK');
    expect([await codeOf(signIn(code)), await codeOf(signIn(before))]).toEqual(['TOTP_WRONG', 'TOTP_WRONG']);
  });

  it('let one of many in who come with the same one at once', async () => {
    const { secret } = await enrolled();
    const code = shown(secret);
    const outcomes = await Promise.all([1, 2, 3].map(() => codeOf(signIn(code))));
    expect(outcomes.toSorted()).toEqual(['OK', 'TOTP_WRONG', 'TOTP_WRONG']);
  });

  it('lock the account with the fifth wrong one, also for the right one then', async () => {
    const { secret } = await enrolled();
    for (let i = 0; i < 5; i += 1) expect(await codeOf(signIn('000000'))).toBe('TOTP_WRONG');
    expect(await codeOf(signIn(shown(secret)))).toBe('ACCOUNT_LOCKED');
    const locks = statement(
      'test.locks',
      `select count(*)::int as count from audit_entries e join staff_members s on s.id = e.subject_id
       where e.action = 'staff.locked' and s.username = $1`,
    );
    expect(await stranger().db.row(locks, [username])).toEqual({ count: 1 });
  });

  it('can be replaced by a recovery code, each once, however it is typed', async () => {
    const { recovery, ctx } = await enrolled();
    expect(recovery).toHaveLength(10);
    expect(await codeOf(signIn(recovery[0]))).toBe('OK');
    expect(await codeOf(signIn(recovery[0]))).toBe('TOTP_WRONG');
    expect(await codeOf(signIn(recovery[1]!.replace('-', ' ').toUpperCase()))).toBe('OK');
    expect(await ownAccount(ctx)).toMatchObject({ hasSecondFactor: true, recoveryCodesLeft: 8 });
  });

  it("do not open another's account", async () => {
    const { recovery, secret } = await enrolled();
    username = `coded${(count += 1)}`;
    await addStaffMember(stranger().db, {
      ...{ marketId: 1, username, displayName: '别人', roles: ['CLERK'], password },
    });
    await enrolled();
    expect(await codeOf(signIn(recovery[0]))).toBe('TOTP_WRONG');
    expect(await codeOf(signIn(shown(secret)))).toBe('TOTP_WRONG');
  });

  it('are set up by who knows the password, once', async () => {
    const { principal } = await signIn();
    const ctx = domain.with(principal, { clock });
    expect(await codeOf(startSecondFactor(ctx, { password: 'wrong' }))).toBe('PASSWORD_WRONG');
    expect(await codeOf(confirmSecondFactor(ctx, { code: '123456' }))).toBe('TOTP_NOT_STARTED');
    const { secret } = await startSecondFactor(ctx, { password });
    expect(await codeOf(confirmSecondFactor(ctx, { code: '000000' }))).toBe('TOTP_WRONG');
    await confirmSecondFactor(ctx, { code: shown(secret) });
    expect(await codeOf(startSecondFactor(ctx, { password }))).toBe('TOTP_ALREADY_ON');
  });

  it('are turned off with password and code', async () => {
    const { ctx, secret } = await enrolled();
    expect(await codeOf(endSecondFactor(ctx, { password: 'wrong', code: shown(secret) }))).toBe(
      'PASSWORD_WRONG',
    );
    expect(await codeOf(endSecondFactor(ctx, { password, code: '000000' }))).toBe('TOTP_WRONG');
    await endSecondFactor(ctx, { password, code: shown(secret) });
    expect(await codeOf(signIn())).toBe('OK');
    expect(await ownAccount(ctx)).toMatchObject({ hasSecondFactor: false, recoveryCodesLeft: 0 });
  });

  it('keep neither secret nor recovery codes in the clear', async () => {
    const { secret, recovery } = await enrolled();
    const rows = await stranger().db.rows<{ text: string }>(
      statement(
        'test.kept',
        `select f::text || encode(f.secret_sealed, 'escape') as text from staff_totp_secrets f
         union all select c::text from staff_recovery_codes c union all select a::text from audit_entries a`,
      ),
    );
    const said = rows.map(({ text }) => text).join();
    for (const hidden of [secret, ...recovery, ...recovery.map((code) => code.replace('-', ''))])
      expect(said).not.toContain(hidden);
  });

  describe('where the market asks managers for them', () => {
    const require = async (asked: boolean): Promise<void> => {
      await domain.database.pool.query('update markets set staff_totp_required = $1 where id = 1', [asked]);
      await stranger().markets.load();
    };
    beforeEach(() => require(true));
    const rolesOf = ({ principal }: Awaited<ReturnType<typeof signIn>>) => principal.roles;

    it('roles that need them rest until they are set up', async () => {
      const first = await signIn();
      expect(rolesOf(first)).toEqual(['CLERK']);
      const ctx = domain.with(first.principal, { clock });
      expect(await ownAccount(ctx)).toMatchObject({ restingRoles: ['MANAGER'] });
      const { secret } = await startSecondFactor(ctx, { password });
      await confirmSecondFactor(ctx, { code: shown(secret) });
      const next = await refreshSession(ctx, { refreshToken: first.refreshToken! });
      expect(next.principal).toMatchObject({ roles: ['MANAGER', 'CLERK'] });
      await require(false);
    });

    it('and rest again when they are turned off', async () => {
      await require(false);
      const { ctx, secret } = await enrolled();
      await require(true);
      await endSecondFactor(ctx, { password, code: shown(secret) });
      expect(rolesOf(await signIn())).toEqual(['CLERK']);
      await require(false);
    });
  });
});
