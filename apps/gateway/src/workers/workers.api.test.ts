import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  appliedTo,
  contextsOf,
  idNumberOf,
  nextPhone,
  openJob,
  registeredWorker,
  smallMarket,
  type TestWorker,
} from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();

interface Found {
  workers: { nodes: { id: string; number: string; displayName: string }[] };
}

const findPeople = `query FindPeople($search: String!) {
  workers(filter: { search: $search }, first: 8) {
    nodes { id number displayName maskedPhone maskedIdNumber availableToday occupations { name } }
    pageInfo { hasNextPage }
  }
}`;

const personPage = `query Person($id: ID!) {
  worker(id: $id) {
    id number displayName maskedPhone maskedIdNumber mayReveal minor languages divisionName radiusMetres weekdays
    wagePerDayAtLeast availableToday registeredAt applicationCount placementCount noShowCount
    occupations { code name skills { id name } }
    skills { level confirmed skill { id name } }
  }
}`;

const history = `query History($id: ID!, $first: Int!) {
  worker(id: $id) {
    id
    applications(first: $first) {
      nodes {
        id status source appliedAt changedAt offerEndsAt reason
        job { id number title startsOn employer { name } }
        placement { id status startsOn endsOn }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const register = `mutation Register($input: RegisterWorkerInput!) {
  registerWorker(input: $input) { worker { id number displayName maskedPhone } userErrors { code path } }
}`;

interface Registered {
  registerWorker: {
    worker: { id: string; number: string; displayName: string; maskedPhone: string | null } | null;
    userErrors: { code: string; path: string[] }[];
  };
}

const atWindow = { as: 'CLERK' } as const;
const idNumber = idNumberOf('1968-03-09', 904);
const phone = nextPhone();
let worker: TestWorker;
let workerId: string;

const find = (search: string) => api.query<Found>(findPeople, { search }, atWindow);

beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  worker = await registeredWorker(contextOf(null));
  workerId = globalId('Worker', smallMarket.id, worker.workerId);
  for (let i = 0; i < 25; i += 1) {
    const jobId = await openJob(contextOf('CLERK'), { title: `砌墙 ${i}` });
    await appliedTo(contextOf(null), worker, jobId);
  }
  const input = { realName: '单示例', idNumber, phone, occupationCodes: [smallMarket.cleaner] };
  await api.query(register, { input }, atWindow);
});

const fullWidth = (digit: string): string => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0);

describe('finding a person', () => {
  it.each([
    ['the whole name', () => '单示例'],
    ['initials', () => 'ssl'],
    ['pinyin with the family name read as such', () => 'shanshili'],
    ['the end of the ID number', () => idNumber.slice(-4)],
    ['the ID number in full-width digits', () => idNumber.replaceAll(/\d/g, fullWidth)],
    ['the end of the phone', () => phone.slice(-4)],
    ['the phone in groups', () => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`],
  ])('works by %s, with at most two statements', async (_, search) => {
    const { data, statements } = await find(search());
    expect(data!.workers.nodes.map(({ displayName }) => displayName)).toContain('单示例');
    expect(statements).toBeLessThanOrEqual(2);
  });

  it('works by the printed number', async () => {
    const { data } = await find('单示例');
    const [{ number, id } = { number: '', id: '' }] = data!.workers.nodes;
    const again = await find(number.toLowerCase());
    expect(again.data!.workers.nodes.map((node) => node.id)).toEqual([id]);
  });

  it.each(['90', '单', 's', '9'])('finds nobody by the part %s of a value', async (search) => {
    expect((await find(search)).data!.workers.nodes).toEqual([]);
  });

  it('is not for strangers', async () => {
    const { errors } = await api.query(findPeople, { search: '单示例' });
    expect(errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('the page of a person', () => {
  it('takes at most five statements, with skills and trades', async () => {
    const { data, statements } = await api.query<{ worker: { displayName: string } }>(
      personPage,
      { id: workerId },
      atWindow,
    );
    expect(data!.worker.displayName).toBe('测试工');
    expect(statements).toBeLessThanOrEqual(5);
  });

  it.each([1, 20, 25])(
    'takes at most five for %d applications with jobs, employers and placements',
    async (first) => {
      const variables = { id: workerId, first };
      const { data, statements } = await api.query<{ worker: { applications: { nodes: unknown[] } } }>(
        history,
        variables,
        atWindow,
      );
      expect(data!.worker.applications.nodes).toHaveLength(first);
      expect(statements).toBeLessThanOrEqual(5);
    },
  );
});

describe('registering at the window', () => {
  const typed = {
    realName: '测试甲',
    idNumber: idNumberOf('1961-02-03'),
    occupationCodes: [smallMarket.cleaner],
  };
  const send = async (change: Record<string, unknown>) =>
    (await api.query<Registered>(register, { input: { ...typed, ...change } }, atWindow)).data!
      .registerWorker;

  it('names the field of a mistyped ID number', async () => {
    const wrong = typed.idNumber.slice(0, 17) + (typed.idNumber.endsWith('1') ? '2' : '1');
    const { worker: made, userErrors } = await send({ idNumber: wrong });
    expect(made).toBeNull();
    expect(userErrors).toEqual([{ code: 'ID_NUMBER_CHECK_CHARACTER', path: ['input', 'idNumber'] }]);
  });

  it('needs no phone, and gives the worker there is to whoever registers twice', async () => {
    const first = await send({});
    const second = await send({});
    expect(first).toMatchObject({ userErrors: [], worker: { displayName: '测试甲', maskedPhone: null } });
    expect(second.userErrors.map(({ code }) => code)).toEqual(['ALREADY_REGISTERED']);
    expect(second.worker).toEqual(first.worker);
  });
});
