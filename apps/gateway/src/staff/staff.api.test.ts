import { expect, it } from '@jest/globals';
import { contextsOf, twoMarkets } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();

const list = `query ($first: Int) { staffMembers(first: $first) {
  totalCount nodes { id username displayName roles disabled mustChangePassword } pageInfo { hasNextPage } } }`;
const add = `mutation ($input: AddStaffMemberInput!) { addStaffMember(input: $input) {
  password staffMember { id username disabled mustChangePassword } userErrors { code path } } }`;
const update = `mutation ($input: UpdateStaffMemberInput!) { updateStaffMember(input: $input) {
  staffMember { roles disabled } userErrors { code path } } }`;
const reset = `mutation ($input: ResetStaffPasswordInput!) { resetStaffPassword(input: $input) {
  password staffMember { id mustChangePassword } userErrors { code path } } }`;

interface Added {
  addStaffMember: { password: string | null; staffMember: { id: string } };
}

it('lists the market’s staff in two statements, however many', async () => {
  const { data, statements } = await api.query(list, { first: 100 }, { as: 'MANAGER' });
  expect(data).toMatchObject({ staffMembers: { totalCount: 8, pageInfo: { hasNextPage: false } } });
  expect(statements).toBe(2);
});

it('adds, changes and resets a colleague, who is shown as they are then', async () => {
  const asked = { as: 'ADMINISTRATOR' } as const;
  const input = { username: 'xiao.li', displayName: '小李（示例）', roles: ['CLERK'] };
  const { data } = await api.query<Added>(add, { input }, asked);
  expect(data).toMatchObject({
    addStaffMember: { userErrors: [], staffMember: { mustChangePassword: true } },
  });
  expect(data!.addStaffMember.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  const staffId = data!.addStaffMember.staffMember.id;
  const changed = await api.query(update, { input: { staffId, roles: ['EDITOR'], disabled: true } }, asked);
  expect(changed.data).toEqual({
    updateStaffMember: { staffMember: { roles: ['EDITOR'], disabled: true }, userErrors: [] },
  });
  const again = await api.query(reset, { input: { staffId } }, asked);
  expect(again.data).toMatchObject({
    resetStaffPassword: { staffMember: { id: staffId }, password: expect.any(String) },
  });
});

it('knows nobody of another market', async () => {
  const { there } = await twoMarkets(await contextsOf(api.gateway.services.database));
  const staffId = globalId('StaffMember', there.marketId, there.staff.CLERK);
  const asked = { as: 'ADMINISTRATOR' } as const;
  const expected = { userErrors: [{ code: 'STAFF_NOT_FOUND', path: ['input', 'staffId'] }] };
  const changed = await api.query(update, { input: { staffId, disabled: true } }, asked);
  expect(changed.data).toMatchObject({ updateStaffMember: expected });
  expect((await api.query(reset, { input: { staffId } }, asked)).data).toMatchObject({
    resetStaffPassword: expected,
  });
});
