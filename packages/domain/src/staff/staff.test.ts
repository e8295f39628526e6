import { describe, expect, it } from '@jest/globals';
import type { UseCaseContext } from '../context/index.ts';
import { statement } from '../database/index.ts';
import { changePassword, staffLogin } from '../identity/index.ts';
import { newId, type StaffPrincipal, type StaffRole } from '../shared/index.ts';
import { principalOf, useDomain } from '../testing/index.ts';
import { addStaff, listStaff, resetStaffPassword, updateStaff, type UpdateStaffInput } from './index.ts';

const domain = useDomain();
let serial = 0;

const administrator = (): UseCaseContext => domain.as('ADMINISTRATOR');
const own = (): string => (administrator().principal as StaffPrincipal).staffId;
const newcomer = (roles: StaffRole[] = ['CLERK']) => ({
  ...{ username: `newcomer${(serial += 1)}`, displayName: '新人（示例）', roles, idempotencyKey: null },
});

async function added(roles?: StaffRole[]) {
  const input = newcomer(roles);
  const { staffId, password, userErrors } = await addStaff(administrator(), input);
  expect(userErrors).toEqual([]);
  return { ...input, staffId: staffId!, password: password! };
}
const change = (input: Partial<UpdateStaffInput>, by = administrator()) =>
  updateStaff(by, { staffId: null, displayName: null, roles: null, disabled: null, ...input });
const signIn = ({ username, password }: { username: string; password: string }) =>
  staffLogin(domain.as(null), { username, password, client: 'admin' });

const eventsOf = statement(
  'test.staffEvents',
  `select data from outbox_events where type = 'principal.changed' and subject_id = $1`,
);
const entriesOf = statement(
  'test.staffEntries',
  'select action, detail from audit_entries where subject_id = $1 order by id',
);
const of = (text: typeof eventsOf, id: string) => domain.database.scoped().rows(text, [id]);

describe('addStaff', () => {
  it('makes an account with a password that opens it and has to be replaced', async () => {
    const member = await added(['REVIEWER', 'CLERK']);
    expect((await signIn(member)).principal).toMatchObject({ roles: ['CLERK', 'REVIEWER'] });
    const page = await listStaff(administrator(), {}, { first: 100 });
    expect(page.rows.find(({ id }) => id === member.staffId)).toMatchObject({ mustChangePassword: true });
  });

  it('makes an account that need not change its password any more once somebody chose one', async () => {
    const member = await added();
    const { principal } = await signIn(member);
    const passwords = { currentPassword: member.password, newPassword: 'chosen-by-myself' };
    await changePassword(domain.with(principal), passwords);
    const page = await listStaff(administrator(), {}, { first: 100 });
    expect(page.rows.find(({ id }) => id === member.staffId)).toMatchObject({ mustChangePassword: false });
  });

  it('tells the password once: a repeat gets the same account without it', async () => {
    const input = { ...newcomer(), idempotencyKey: newId() };
    const first = await addStaff(administrator(), input);
    expect(await addStaff(administrator(), input)).toEqual({ ...first, password: null });
    const kept = statement('test.kept', 'select result::text from idempotency_keys where key = $1');
    const [row] = await domain.database.scoped().rows<{ result: string }>(kept, [input.idempotencyKey]);
    expect(row!.result).not.toContain(first.password);
  });

  it.each([
    ['a short name', { username: 'x' }, 'USERNAME_INVALID', 'username'],
    ['a name in Chinese', { username: '王师傅' }, 'USERNAME_INVALID', 'username'],
    ['a name that somebody has', { username: 'CLERK' }, 'USERNAME_TAKEN', 'username'],
    ['no name to call', { displayName: ' ' }, 'DISPLAY_NAME_REQUIRED', 'displayName'],
    ['no role', { roles: [] }, 'ROLES_REQUIRED', 'roles'],
  ])('refuses %s, naming the field', async (_, wrong, code, field) => {
    expect(await addStaff(administrator(), { ...newcomer(), ...wrong })).toMatchObject({
      ...{ staffId: null, password: null, userErrors: [{ code, path: ['input', field] }] },
    });
  });

  it.each(['CLERK', 'MANAGER', 'AUDITOR'] as const)('is not for a %s', async (role) => {
    await expect(addStaff(domain.as(role), newcomer())).rejects.toThrow('FORBIDDEN');
  });
});

describe('updateStaff', () => {
  it('gives other roles, tells all gateways, and leaves an entry of before and after', async () => {
    const { staffId } = await added();
    await change({ staffId, roles: ['TRAINER'], displayName: '张教员（示例）' });
    expect(await of(eventsOf, staffId)).toHaveLength(1);
    expect((await of(entriesOf, staffId)).at(-1)).toEqual({
      action: 'staff.update',
      detail: { rolesBefore: ['CLERK'], roles: ['TRAINER'], disabled: false, renamed: true },
    });
  });

  it('shuts somebody out: their session ends and their password no longer opens one', async () => {
    const member = await added();
    const { principal } = await signIn(member);
    await change({ staffId: member.staffId, disabled: true });
    const session = statement('test.session', 'select revoked_at as "revokedAt" from sessions where id = $1');
    expect(await of(session, principal.sessionId)).toEqual([{ revokedAt: expect.any(Date) }]);
    await expect(signIn(member)).rejects.toThrow('LOGIN_FAILED');
    await change({ staffId: member.staffId, disabled: false });
    await expect(signIn(member)).resolves.toBeDefined();
  });

  it('does not touch the rights of whoever calls, but for their name', async () => {
    await added(['ADMINISTRATOR']);
    const refused = { userErrors: [{ code: 'OWN_ACCOUNT' }] };
    expect(await change({ staffId: own(), roles: ['CLERK'] })).toMatchObject(refused);
    expect(await change({ staffId: own(), disabled: true })).toMatchObject(refused);
    expect(await change({ staffId: own(), displayName: '老管理员（示例）' })).toMatchObject({
      userErrors: [],
    });
  });

  it('leaves one administrator when two take the role from each other at once', async () => {
    const here = domain.as('ADMINISTRATOR', { market: domain.as(null).markets.market(2)! });
    const first = principalOf('ADMINISTRATOR', 2) as StaffPrincipal;
    const { staffId } = await addStaff({ ...here, principal: first }, newcomer(['ADMINISTRATOR']));
    const second: StaffPrincipal = { ...first, staffId: staffId! };
    const roles: StaffRole[] = ['CLERK'];
    const outcomes = await Promise.all([
      change({ staffId: second.staffId, roles }, { ...here, principal: first }),
      change({ staffId: first.staffId, roles }, { ...here, principal: second }),
    ]);
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'LAST_ADMINISTRATOR' }]);
  });

  it("finds nobody under the id of another market's staff", async () => {
    const staffId = (principalOf('CLERK', 2) as StaffPrincipal).staffId;
    expect(await change({ staffId, disabled: true })).toMatchObject({
      userErrors: [{ code: 'STAFF_NOT_FOUND' }],
    });
    expect(await resetStaffPassword(administrator(), { staffId })).toMatchObject({
      userErrors: [{ code: 'STAFF_NOT_FOUND' }],
    });
  });
});

describe('resetStaffPassword', () => {
  it('replaces the old one, lifts a lock and ends the sessions', async () => {
    const member = await added();
    for (let attempt = 0; attempt < 5; attempt += 1)
      await signIn({ ...member, password: 'wrong' }).catch(() => undefined);
    const { password } = await resetStaffPassword(administrator(), member);
    await expect(signIn({ ...member, password: password! })).resolves.toBeDefined();
    await expect(signIn(member)).rejects.toThrow('LOGIN_FAILED');
    expect(await of(eventsOf, member.staffId)).toHaveLength(1);
  });

  it('is not for one’s own', async () => {
    expect(await resetStaffPassword(administrator(), { staffId: own() })).toMatchObject({
      userErrors: [{ code: 'OWN_ACCOUNT' }],
    });
  });
});

describe('listStaff', () => {
  it('gives the market’s own in pages, and only those asked for', async () => {
    const manager = domain.as('MANAGER');
    const all = await listStaff(manager, {}, { first: 100 });
    const first = await listStaff(manager, {}, { first: 3 });
    const rest = await listStaff(manager, {}, { first: 100, after: first.cursorOf(first.rows[2]!) });
    expect([...first.rows, ...rest.rows]).toEqual(all.rows);
    expect(new Set(all.rows.map(({ marketId }) => marketId))).toEqual(new Set([1]));
    const editors = await listStaff(manager, { role: 'EDITOR', disabled: false }, { first: 100 });
    expect(editors.rows.map(({ username }) => username)).toEqual(['editor']);
  });

  it.each(['CLERK', 'AUDITOR', null] as const)('is not for a %s', async (role) => {
    await expect(listStaff(domain.as(role), {}, {})).rejects.toThrow(role ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  });
});
