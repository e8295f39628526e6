import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '@yizhan/domain';
import { contextsOf, registeredEmployer, smallMarket, type TestEmployer } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway, type AskOptions } from '../testing/index.ts';

const api = useGateway();

let owner: TestEmployer;
beforeAll(async () => {
  owner = await registeredEmployer((await contextsOf(api.gateway.services.database))(null));
});

interface Partner {
  id: string;
  clientId: string;
  contact: string | null;
  scopes: string[];
  disabledAt: string | null;
  secrets: { id: string; lastUsedOn: string | null }[] | null;
  employers: { nodes: { id: string }[] } | null;
}
interface Payload {
  partner: Partner | null;
  secret?: string | null;
  userErrors: { code: string; message: string; path: string[] | null }[];
}

const fields = `id clientId name contact scopes disabledAt secrets { id lastUsedOn } employers(first: 5) { nodes { id } }`;

async function call(
  mutation: string,
  input: Record<string, unknown>,
  asked: AskOptions = { as: 'MANAGER' },
): Promise<Payload> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const secret = mutation === 'createPartnerSecret' ? 'secret' : '';
  const { data, errors } = await api.query<{ it: Payload }>(
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { partner { ${fields} } ${secret} userErrors { code message path } } }`,
    { input },
    asked,
  );
  if (errors) throw new Error(errors[0]!.extensions['code'] as string);
  return data!.it;
}

const typed = {
  name: '河套劳务平台（示例）',
  contact: '示例联系人 15400000099',
  scopes: ['jobs:read', 'jobs:write'],
};
const registered = async (): Promise<Partner> => (await call('registerPartner', typed)).partner!;
const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);

describe('registerPartner', () => {
  it('gives a client id that nobody else has, and neither secret nor employer', async () => {
    const [one, other] = [await registered(), await registered()];
    expect(one).toMatchObject({
      scopes: typed.scopes,
      secrets: [],
      employers: { nodes: [] },
      disabledAt: null,
    });
    expect(one.clientId).toMatch(/^partner-[a-z2-9]{10}$/);
    expect(one.clientId).not.toBe(other.clientId);
  });

  it('keeps the contact sealed', async () => {
    const { id, contact } = await registered();
    expect(contact).toBe(typed.contact);
    const kept = statement('test.contacts', `select encode(contact_sealed, 'escape') as it from partners`);
    const rows = await api.gateway.services.database.scoped().rows<{ it: string }>(kept);
    expect(rows.some(({ it }) => it.includes('15400000099'))).toBe(false);
    expect(id).toBeTruthy();
  });

  it('makes one of a repeat', async () => {
    const input = { ...typed, idempotencyKey: 'partner-once' };
    const [one, again] = [await call('registerPartner', input), await call('registerPartner', input)];
    expect(again.partner!.id).toBe(one.partner!.id);
  });

  it.each([
    ['a name of one character', { name: '河' }, 'PARTNER_NAME_REQUIRED', 'name'],
    ['a contact that is too long', { contact: '人'.repeat(121) }, 'TOO_LONG', 'contact'],
    ['a scope that there is not', { scopes: ['jobs:read', 'workers:read'] }, 'SCOPE_UNKNOWN', 'scopes'],
    ['no scope', { scopes: [] }, 'SCOPES_REQUIRED', 'scopes'],
  ])('refuses %s', async (_, change, code, field) => {
    const { partner, userErrors } = await call('registerPartner', { ...typed, ...change });
    expect([partner, userErrors[0]]).toMatchObject([null, { code, path: ['input', field] }]);
  });

  it.each(['CLERK', 'REVIEWER', 'AUDITOR'] as const)('is not for a %s', async (role) => {
    await expect(call('registerPartner', typed, { as: role })).rejects.toThrow('FORBIDDEN');
  });

  it('is not for people', async () => {
    await expect(call('registerPartner', typed, { principal: owner.principal })).rejects.toThrow('FORBIDDEN');
    await expect(call('registerPartner', typed, {})).rejects.toThrow('UNAUTHENTICATED');
  });
});

describe('a secret', () => {
  it('is shown once, and kept as a hash', async () => {
    const { id: partnerId } = await registered();
    const { secret, partner } = await call('createPartnerSecret', { partnerId });
    expect(secret).toMatch(/^yzs_[\w-]{43}$/);
    expect(partner!.secrets).toMatchObject([{ lastUsedOn: null }]);
    const text = `select s::text || h::text as it from partner_secrets s join partner_secret_hashes h
      on h.market_id = s.market_id and secret_id = id`;
    const rows = await api.gateway.services.database.scoped().transaction(async (tx) => {
      await tx.enterMarket(1);
      return tx.rows<{ it: string }>(statement('test.secrets', text));
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ it }) => it.includes(secret!.slice(4)))).toBe(false);
  });

  it('is not shown again to a repeat, and is in no kept answer', async () => {
    const { id: partnerId } = await registered();
    const input = { partnerId, idempotencyKey: 'secret-once' };
    const one = await call('createPartnerSecret', input);
    const again = await call('createPartnerSecret', input);
    expect([again.secret, again.partner!.secrets!.length]).toEqual([null, 1]);
    const kept = statement('test.kept', 'select result::text as it from idempotency_keys');
    const rows = await api.gateway.services.database.scoped().rows<{ it: string }>(kept);
    expect(rows.some(({ it }) => it.includes(one.secret!))).toBe(false);
  });

  it('can be one of two, and no more however many ask at once', async () => {
    const { id: partnerId } = await registered();
    const made = await Promise.all(
      Array.from({ length: 6 }, () => call('createPartnerSecret', { partnerId })),
    );
    expect(made.filter(({ secret }) => secret !== null)).toHaveLength(2);
    expect(made.flatMap(codes)).toEqual(Array(4).fill('TOO_MANY_SECRETS'));
  });

  it('makes room when it is revoked, once', async () => {
    const { id: partnerId } = await registered();
    await call('createPartnerSecret', { partnerId });
    const { partner } = await call('createPartnerSecret', { partnerId });
    const secretId = partner!.secrets![0]!.id;
    expect((await call('revokePartnerSecret', { partnerId, secretId })).partner!.secrets).toHaveLength(1);
    expect(codes(await call('revokePartnerSecret', { partnerId, secretId }))).toEqual(['SECRET_NOT_FOUND']);
    expect((await call('createPartnerSecret', { partnerId })).partner!.secrets).toHaveLength(2);
  });

  it('is not made for a partner that is disabled', async () => {
    const { id: partnerId } = await registered();
    await call('updatePartner', { partnerId, disabled: true });
    expect(codes(await call('createPartnerSecret', { partnerId }))).toEqual(['PARTNER_DISABLED']);
  });

  it('is not revoked as another partner’s', async () => {
    const [one, other] = [await registered(), await registered()];
    const { partner } = await call('createPartnerSecret', { partnerId: one.id });
    const input = { partnerId: other.id, secretId: partner!.secrets![0]!.id };
    expect(codes(await call('revokePartnerSecret', input))).toEqual(['SECRET_NOT_FOUND']);
  });
});

describe('a delegation', () => {
  const employerId = globalId('Employer', 1, smallMarket.employerId);

  it('is given once by staff however often it is said, and ended once', async () => {
    const { clientId } = await registered();
    await call('delegateEmployer', { clientId, employerId });
    const { partner } = await call('delegateEmployer', { clientId, employerId });
    expect(partner!.employers!.nodes).toEqual([{ id: employerId }]);
    const ended = await call('endDelegation', { clientId, employerId });
    expect(ended.partner!.employers!.nodes).toEqual([]);
    expect(codes(await call('endDelegation', { clientId, employerId }))).toEqual(['DELEGATION_NOT_FOUND']);
  });

  it('is given and ended by the employer’s owner, who sees neither contact nor secrets nor other employers', async () => {
    const { clientId } = await registered();
    const input = { clientId, employerId: globalId('Employer', 1, owner.employerId) };
    const { partner } = await call('delegateEmployer', input, { principal: owner.principal });
    expect(partner).toMatchObject({ clientId, contact: null, secrets: null, employers: null });
    expect(codes(await call('endDelegation', input, { principal: owner.principal }))).toEqual([]);
  });

  it('is not given by anybody else for the employer', async () => {
    const { clientId } = await registered();
    const asked = { principal: owner.principal };
    expect(codes(await call('delegateEmployer', { clientId, employerId }, asked))).toEqual([
      'EMPLOYER_NOT_FOUND',
    ]);
  });

  it.each([
    ['a client that there is not', { clientId: 'nobody' }, 'PARTNER_NOT_FOUND'],
    [
      'an employer of another market',
      { employerId: globalId('Employer', 2, smallMarket.employerId) },
      'EMPLOYER_NOT_FOUND',
    ],
    ['what is no employer', { employerId: globalId('Job', 1, smallMarket.employerId) }, 'EMPLOYER_NOT_FOUND'],
  ])('is refused for %s', async (_, change, code) => {
    const { clientId } = await registered();
    expect(codes(await call('delegateEmployer', { clientId, employerId, ...change }))).toEqual([code]);
  });

  it('shows among the employer’s partners to its members and to managers only', async () => {
    const { clientId } = await registered();
    const id = globalId('Employer', 1, owner.employerId);
    await call('delegateEmployer', { clientId, employerId: id });
    const seen = async (asked: AskOptions) =>
      (
        await api.query<{ employer: { partners: { clientId: string }[] | null } }>(
          'query ($id: ID!) { employer(id: $id) { partners { clientId } } }',
          { id },
          asked,
        )
      ).data!.employer.partners;
    expect(await seen({ principal: owner.principal })).toEqual([{ clientId }]);
    expect(await seen({ as: 'MANAGER' })).toEqual([{ clientId }]);
    expect([await seen({}), await seen({ as: 'CLERK' })]).toEqual([null, null]);
  });
});

describe('partners of another market', () => {
  it('are nothing to anybody here, in any argument', async () => {
    const { id } = await registered();
    const there = {
      principal: {
        kind: 'STAFF',
        marketId: 2,
        staffId: smallMarket.managerId,
        sessionId: smallMarket.managerId,
        roles: ['MANAGER'],
      },
    } as const;
    for (const [mutation, input] of [
      ['updatePartner', { partnerId: id, disabled: true }],
      ['createPartnerSecret', { partnerId: id }],
      ['revokePartnerSecret', { partnerId: id, secretId: id }],
    ] as const)
      expect(codes(await call(mutation, input, there))).toEqual(['PARTNER_NOT_FOUND']);
    const asked = `query ($id: ID!) { partner(id: $id) { id } node(id: $id) { id } partners { totalCount } }`;
    const { data } = await api.query(asked, { id }, there);
    expect(data).toEqual({ partner: null, node: null, partners: { totalCount: 0 } });
  });
});

describe('a page of partners', () => {
  it('costs the same number of statements whether it has one row or ten', async () => {
    const { clientId } = await registered();
    await call('delegateEmployer', { clientId, employerId: globalId('Employer', 1, smallMarket.employerId) });
    const page = `query ($first: Int!) { partners(first: $first) { nodes { ${fields} } } }`;
    const [one, ten] = await Promise.all(
      [1, 10].map((first) => api.query(page, { first }, { as: 'MANAGER' })),
    );
    expect([one!.statements, ten!.statements]).toEqual([3, 3]);
  });

  it('is not for everybody', async () => {
    const { errors } = await api.query('{ partners { totalCount } }', {}, { as: 'CLERK' });
    expect(errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });
});
