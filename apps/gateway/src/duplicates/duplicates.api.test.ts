import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  contextsOf,
  idNumberOf,
  nextPhone,
  registeredWorker,
  signedIn,
  smallMarket,
  workerInput,
  type TestWorker,
} from '@yizhan/domain/testing';
import { registerWorker } from '@yizhan/domain';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();

const list = `query ($first: Int!) {
  personConflicts(first: $first) {
    nodes {
      id path foundAt maskedPhone employerNames
      claimant { id number displayName }
      worker { id number displayName maskedPhone maskedIdNumber applicationCount }
    }
    totalCount
  }
}`;
const merge = `mutation ($input: MergePersonsInput!) {
  mergePersons(input: $input) { worker { id number formerNumbers maskedPhone } userErrors { code path } }
}`;
const dismiss = `mutation ($input: DismissPersonConflictInput!) {
  dismissPersonConflict(input: $input) { conflictId userErrors { code path } }
}`;

interface Conflict {
  id: string;
  path: string;
  maskedPhone: string | null;
  claimant: { id: string } | null;
  worker: { id: string; number: string } | null;
}
interface Listed {
  personConflicts: { nodes: Conflict[]; totalCount: number };
}
interface Merged {
  mergePersons: {
    worker: { id: string; formerNumbers: string[]; maskedPhone: string | null } | null;
    userErrors: { code: string; path: string[] | null }[];
  };
}

const clerk = { as: 'CLERK' } as const;
const waiting = (first: number) => api.query<Listed>(list, { first }, clerk);

/** Somebody registered, and an account with another phone that came with their card. */
async function met() {
  const nobody = (await contextsOf(api.gateway.services.database))(null);
  const [idNumber, phone] = [idNumberOf('1961-05-05'), nextPhone()];
  const known = await registeredWorker(nobody, { idNumber });
  const claimant = await signedIn(nobody, phone);
  await registerWorker({ ...nobody, principal: claimant }, workerInput({ idNumber }));
  return { idNumber, phone, known, claimant };
}

const idOf = ({ workerId }: TestWorker): string => globalId('Worker', smallMarket.id, workerId);

describe('duplicates', () => {
  let pairs: Awaited<ReturnType<typeof met>>[];
  beforeAll(async () => {
    pairs = [await met(), await met(), await met()];
  });

  it('are listed with whom they collide with, in three statements whether one or many', async () => {
    const [one, many] = [await waiting(1), await waiting(50)];
    expect(many.data!.personConflicts.totalCount).toBe(3);
    expect(many.data!.personConflicts.nodes.map(({ worker }) => worker?.id)).toEqual(
      pairs.map(({ known }) => idOf(known)),
    );
    expect([one.statements, many.statements]).toEqual([3, 3]);
  });

  it('are fetched again by their id, and absent for everybody else', async () => {
    const { id } = (await waiting(1)).data!.personConflicts.nodes[0]!;
    const ask = (asked: Parameters<typeof api.query>[2]) =>
      api.query<{ node: object | null }>('query ($id: ID!) { node(id: $id) { id } }', { id }, asked);
    expect((await ask(clerk)).data!.node).toEqual({ id });
    expect((await ask({ as: 'REVIEWER' })).data!.node).toBeNull();
    expect((await ask({ principal: pairs[0]!.known.principal })).data!.node).toBeNull();
  });

  it('are not for strangers, workers, nor staff who does not register people', async () => {
    const code = async (asked: Parameters<typeof api.query>[2]) =>
      (await api.query(list, { first: 1 }, asked)).errors?.[0]?.extensions['code'];
    expect(await code({})).toBe('UNAUTHENTICATED');
    expect(await code({ as: 'AUDITOR' })).toBe('FORBIDDEN');
    expect(await code({ principal: pairs[0]!.known.principal })).toBe('FORBIDDEN');
  });

  it('are merged at the window with the card', async () => {
    const { idNumber, known, phone } = pairs[0]!;
    const { id } = (await waiting(1)).data!.personConflicts.nodes[0]!;
    const input = { workerId: idOf(known), conflictId: id, idNumber, takeOtherPhone: true };
    const { data } = await api.query<Merged>(merge, { input }, clerk);
    expect(data!.mergePersons).toMatchObject({
      ...{ userErrors: [], worker: { id: idOf(known), formerNumbers: [] } },
    });
    expect(data!.mergePersons.worker!.maskedPhone).toBe(`${phone.slice(0, 3)}****${phone.slice(-4)}`);
    expect((await waiting(50)).data!.personConflicts.totalCount).toBe(2);
  });

  it('leave whoever was signed in as either with nothing, within seconds', async () => {
    const { idNumber, known, claimant } = pairs[1]!;
    const { id } = (await waiting(1)).data!.personConflicts.nodes[0]!;
    const tokens = await Promise.all(
      [known.principal, claimant].map((principal) => api.gateway.services.tokens.issue(principal)),
    );
    const input = { workerId: idOf(known), conflictId: id, idNumber, takeOtherPhone: true };
    expect((await api.query<Merged>(merge, { input }, clerk)).data!.mergePersons.userErrors).toEqual([]);
    const refused = async (token: string) => {
      for (let tries = 0; tries < 50; tries += 1) {
        const headers = { authorization: `Bearer ${token}` };
        const { errors } = await api.query('{ viewer { worker { id } } }', {}, { headers });
        if (errors?.[0]?.extensions['code'] === 'UNAUTHENTICATED') return true;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return false;
    };
    expect(await Promise.all(tokens.map(({ text }) => refused(text)))).toEqual([true, true]);
  });

  it('are dismissed when they are different people', async () => {
    const { id } = (await waiting(1)).data!.personConflicts.nodes[0]!;
    const run = async () =>
      (await api.query<{ dismissPersonConflict: object }>(dismiss, { input: { conflictId: id } }, clerk))
        .data!;
    expect(await run()).toEqual({ dismissPersonConflict: { conflictId: id, userErrors: [] } });
    expect(await run()).toMatchObject({
      dismissPersonConflict: { conflictId: null, userErrors: [{ code: 'CONFLICT_NOT_FOUND' }] },
    });
  });
});
