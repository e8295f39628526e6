import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import { Database } from '../data-source/index.ts';
import { statement } from '../database/index.ts';
import type { Refused, StaffPrincipal } from '../shared/index.ts';
import { useDomain } from '../testing/index.ts';
import { changePassword } from './account/change-password.ts';
import { ownAccount } from './account/own-account.ts';
import { addStaffMember } from './add-staff-member.ts';
import { lockSession } from './desk/lock-session.ts';
import { setPin } from './desk/pin.ts';
import { unlockSession } from './desk/unlock-session.ts';
import { confirmSecondFactor, startSecondFactor } from './second-factor/enrol.ts';
import { staffLogin } from './staff-login.ts';

const password = 'yizhan-demo';
const pin = '4071';
const codeOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'OK',
    (error: Refused) => error.refusals?.[0]?.code ?? String(error),
  );

/** As gateways connect: what staff prove themselves with is behind the wall for them. */
describe('the credentials of staff, through the wall,', () => {
  const domain = useDomain();
  let callers: Database;
  let username = '';
  let count = 0;
  let time = new Date('2026-05-01T06:00:00Z');
  const clock = { now: () => time };
  const later = (minutes: number): void => {
    time = new Date(time.getTime() + minutes * 60_000);
  };
  beforeAll(async () => {
    const { url } = domain.database;
    callers = await Database.connect({ url, poolSize: 4, connectionTimeout: 20_000, as: 'CALLERS' });
  });
  afterAll(() => callers.close());
  beforeEach(async () => {
    username = `caller${(count += 1)}`;
    later(60);
    const account = { marketId: 1, username, displayName: '测试', roles: ['CLERK'] as const, password };
    await addStaffMember(callers.scoped(), account);
  });

  const stranger = () => domain.as(null, { clock, db: callers.scoped() });
  const as = (principal: StaffPrincipal) => domain.with(principal, { clock, db: callers.scoped() });
  const signIn = (word = password, totp?: string, ctx = stranger()) =>
    staffLogin(ctx, { username, password: word, client: 'admin', ...(totp && { totp }) });

  it('open a session, a locked desk, and are changed', async () => {
    const { principal, refreshToken } = await signIn();
    await setPin(as(principal), { password, pin });
    expect(await ownAccount(as(principal))).toMatchObject({ hasPin: true, recoveryCodesLeft: 0 });
    await lockSession(as(principal));
    later(1);
    expect(await codeOf(unlockSession(stranger(), { refreshToken: refreshToken!, pin: '9999' }))).toBe(
      'PIN_WRONG',
    );
    await unlockSession(stranger(), { refreshToken: refreshToken!, pin });
    await changePassword(as(principal), { currentPassword: password, newPassword: 'another one, longer' });
    expect(await codeOf(signIn())).toBe('LOGIN_FAILED');
    expect(await codeOf(signIn('another one, longer'))).toBe('OK');
  });

  it('are asked for a code of the app, or a recovery code', async () => {
    const { principal } = await signIn();
    const { secret } = await startSecondFactor(as(principal), { password });
    const shown = (): string => new TOTP({ secret }).generate({ timestamp: time.getTime() });
    const [recovery] = await confirmSecondFactor(as(principal), { code: shown() });
    later(5);
    expect(await codeOf(signIn())).toBe('TOTP_REQUIRED');
    expect(await codeOf(signIn(password, shown()))).toBe('OK');
    expect(await codeOf(signIn(password, recovery))).toBe('OK');
    expect(await ownAccount(as(principal))).toMatchObject({ hasSecondFactor: true, recoveryCodesLeft: 9 });
  });

  it('are read by the statement that counts the attempt, which leaves the market behind it', async () => {
    const ctx = stranger();
    expect(await codeOf(signIn('wrong', undefined, ctx))).toBe('LOGIN_FAILED');
    expect(ctx.db.statements).toBe(1);
    const setting = statement('test.setting', `select current_setting('yizhan.market', true) as market`);
    for (let i = 0; i < 8; i += 1)
      expect((await ctx.db.row<{ market: string | null }>(setting))?.market || null).toBeNull();
  });

  it('are those of now for whoever waited while they were changed', async () => {
    const text =
      'update staff_members set display_name = display_name where lower(username) = $1 returning id';
    const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    const change = await domain.database.pool.connect();
    await change.query('begin');
    const { rows } = await change.query<{ id: string }>(text, [username]);
    const attempt = codeOf(signIn());
    while ((await domain.database.pool.query(waiting)).rowCount === 0) await setTimeout(5);
    await change.query(`update staff_credentials set password_hash = '-' where staff_id = $1`, [rows[0]!.id]);
    await change.query('commit');
    change.release();
    expect(await attempt).toBe('LOGIN_FAILED');
  });
});
