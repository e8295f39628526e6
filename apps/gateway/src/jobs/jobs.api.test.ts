import { beforeAll, describe, expect, it } from '@jest/globals';
import { contextsOf, jobInput, openJob, smallMarket } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
const employerId = globalId('Employer', smallMarket.id, smallMarket.employerId);

const boardPage = `query Board($first: Int, $after: String, $filter: JobFilter, $near: GeoPointInput, $from: GeoPointInput = { longitude: 106.8, latitude: 39.6 }) {
  jobs(first: $first, after: $after, filter: $filter, near: $near) {
    edges { cursor node { ...Card } }
    pageInfo { hasNextPage endCursor }
    totalCount
    totalCountIsExact
  }
}
fragment Card on Job {
  id number title status headcount placedCount openings applicationCount urgent startsOn benefits settlement
  wage { min max unit currency perDay }
  place { address divisionName location { longitude latitude } }
  distance(from: $from)
  occupation { code name aliases }
  skills { name }
  employer { name verified verifiedAt }
  shifts { startsAt endsAt }
}`;

interface Board {
  jobs: {
    edges: { cursor: string; node: Record<string, unknown> }[];
    pageInfo: { endCursor: string };
    totalCount: number;
  };
}

const post = async (overrides: Record<string, unknown> = {}, language?: string) => {
  const { employerId: _, idempotencyKey: __, ...input } = jobInput();
  const answer = await api.query<{
    postJob: {
      job: Record<string, unknown> | null;
      ruleHits: Record<string, unknown>[];
      userErrors: Record<string, unknown>[];
    };
  }>(
    `mutation Post($input: PostJobInput!) { postJob(input: $input) {
      job { id number status ruleHits { rule } allowedActions }
      ruleHits { rule severity field words start end advice suggestion lawArticles { citation } }
      userErrors { code message path }
    } }`,
    { input: { ...input, skillIds: [], employerId, submit: true, ...overrides } },
    { as: 'CLERK', language },
  );
  return answer.data!.postJob;
};

beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  for (let i = 0; i < 45; i += 1) await openJob(contextOf('CLERK'), { title: `砌墙 ${i}` });
});

describe('jobs', () => {
  it.each([1, 20, 45])(
    'takes at most four statements for %d cards with their relations and the count',
    async (first) => {
      const { data, statements } = await api.query<Board>(boardPage, { first, filter: { search: '砌墙' } });
      expect(data!.jobs.edges).toHaveLength(first);
      expect(statements).toBeLessThanOrEqual(4);
    },
  );

  it('answers a card with every relation filled', async () => {
    const { data } = await api.query<Board>(boardPage, { first: 1 });
    expect(data!.jobs.edges[0]!.node).toMatchObject({
      title: expect.stringMatching(/^砌墙/),
      openings: 4,
      wage: { min: '320.00', max: '380.00', unit: 'DAY', currency: 'CNY', perDay: '350.00' },
      place: { divisionName: '凤凰岭街道', location: null },
      distance: null,
      occupation: { code: smallMarket.bricklayer, name: 'Bricklayer' },
      employer: { name: '晨禾筑业（示例）', verified: true },
    });
    expect(data!.jobs.totalCount).toBe(45);
  });

  it('asks for no count that nobody selected', async () => {
    const { statements } = await api.query('{ jobs(first: 5) { nodes { title } } }');
    expect(statements).toBe(1);
  });

  it.each([
    ['a forged cursor', { after: 'Zm9yZ2Vk' }, 'after'],
    ['no rows', { first: 0 }, 'first'],
    ['too many rows', { first: 101 }, 'first'],
    ['an unknown market', { filter: { marketCode: 'NOWHERE' } }, 'marketCode'],
    [
      'an id of another type',
      { filter: { employerId: globalId('Job', 1, smallMarket.clerkId) } },
      'filter.employerId',
    ],
    ['a distance from nowhere', { filter: { withinMetres: 100 } }, 'near'],
  ])('refuses %s and names the argument', async (_, variables, argument) => {
    const { errors } = await api.query(boardPage, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('shows strangers no drafts, whatever they filter by', async () => {
    await post({ title: '草稿中的砌墙', submit: false });
    const { data } = await api.query<Board>(boardPage, { filter: { statuses: ['DRAFT', 'IN_REVIEW'] } });
    expect(data!.jobs).toMatchObject({ edges: [], totalCount: 0 });
  });
});

describe('job and node', () => {
  it('hides what the caller may not see, like what does not exist', async () => {
    const { job } = await post({ title: '等待审核的砌墙' });
    const document = 'query Job($id: ID!) { job(id: $id) { status } node(id: $id) { id } }';
    expect((await api.query(document, { id: job!.id })).data).toEqual({ job: null, node: null });
    const staff = await api.query(document, { id: job!.id }, { as: 'CLERK' });
    expect(staff.data).toMatchObject({ job: { status: 'IN_REVIEW' }, node: { id: job!.id } });
  });

  it("shows rule hits to the market's staff only", async () => {
    const { data } = await api.query<Board>(boardPage, { first: 1 });
    const document =
      'query Job($id: ID!) { job(id: $id) { ruleHits { rule } reviews { decision } allowedActions } }';
    const id = data!.jobs.edges[0]!.node.id;
    expect((await api.query(document, { id })).data).toEqual({
      job: { ruleHits: null, reviews: null, allowedActions: [] },
    });
    const staff = await api.query(document, { id }, { as: 'REVIEWER' });
    expect(staff.data).toEqual({
      job: { ruleHits: [], reviews: [{ decision: 'APPROVE' }], allowedActions: ['UPDATE', 'CLOSE'] },
    });
  });

  it('finds every kind of node again by the id it gave', async () => {
    const { data } = await api.query<{
      market: { id: string; slogans: unknown[] };
      occupations: { nodes: { id: string; skills: { id: string }[] }[] };
    }>('{ market { id } occupations(search: "瓦工") { nodes { id skills { id } } } }');
    const [occupation] = data!.occupations.nodes;
    const ids = [data!.market.id, occupation!.id, occupation!.skills[0]!.id, employerId];
    const found = await api.query('query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids: [...ids, 'nonsense'],
    });
    const types = ['Market', 'Occupation', 'Skill', 'Employer'];
    expect(found.data).toEqual({ nodes: [...ids.map((id, i) => ({ __typename: types[i], id })), null] });
  });

  it('refuses an id of another type', async () => {
    const { errors } = await api.query('query Job($id: ID!) { job(id: $id) { id } }', { id: employerId });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }]);
  });
});

describe('postJob', () => {
  it('cites words, article and advice of what blocks it, and says what the caller may do', async () => {
    const { job, ruleHits, userErrors } = await post({ title: '只招男性搬运工' });
    expect(job).toMatchObject({ status: 'DRAFT', allowedActions: ['UPDATE', 'SUBMIT', 'CLOSE'] });
    expect(userErrors).toMatchObject([{ code: 'RULE_BLOCKED', path: null }]);
    expect(ruleHits[0]).toMatchObject({
      rule: 'D01',
      severity: 'BLOCK',
      field: 'title',
      words: '只招男性',
      start: 0,
      end: 4,
    });
    expect(ruleHits[0]!.lawArticles).toContainEqual({ citation: expect.stringContaining('就业促进法') });
  });

  it.each([
    ['zh-CN', '工资要大于 0 元，请填写实际数额。'],
    ['en', 'The wage must be more than 0; enter what is really paid.'],
    ['mn-Mong', '工资要大于 0 元，请填写实际数额。'],
  ])('refuses in %s', async (language, message) => {
    const { userErrors } = await post({ wage: { min: '0', max: '10', unit: 'DAY' } }, language);
    expect(userErrors).toEqual([{ code: 'WAGE_NOT_POSITIVE', message, path: ['input', 'wage', 'min'] }]);
  });

  it('reads full-width digits in money', async () => {
    expect((await post({ wage: { min: '３００', max: '３５０', unit: 'DAY' } })).userErrors).toEqual([]);
  });

  it.each([
    [
      'an employer of another type',
      { employerId: globalId('Job', 1, smallMarket.clerkId) },
      ['input', 'employerId'],
    ],
    [
      "another market's employer",
      { employerId: globalId('Employer', 2, smallMarket.employerId) },
      ['input', 'employerId'],
    ],
    ['an unknown skill', { skillIds: ['x'] }, ['input', 'skillIds', '0']],
  ])('refuses %s by field', async (_, overrides, path) => {
    const { job, userErrors } = await post(overrides);
    expect(job).toBeNull();
    expect(userErrors).toMatchObject([{ path }]);
  });

  it.each([
    ['nobody', undefined, 'UNAUTHENTICATED'],
    ['an auditor', 'AUDITOR' as const, 'FORBIDDEN'],
  ])('is denied to %s', async (_, as, code) => {
    const input = { ...jobInput(), skillIds: [], employerId, idempotencyKey: null };
    const { errors } = await api.query(
      'mutation Post($input: PostJobInput!) { postJob(input: $input) { job { id } } }',
      { input },
      { as },
    );
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });
});

describe('the way of a job', () => {
  const step = (field: string, input: Record<string, unknown>, as: 'CLERK' | 'REVIEWER') =>
    api.query<Record<string, { job: { status: string } | null; userErrors: { code: string }[] }>>(
      `mutation Step($input: ${field[0]!.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { job { status } userErrors { code } } }`,
      { input },
      { as },
    );

  it('goes from a blocked draft over its mending to the board and off it', async () => {
    const { job } = await post({ title: '只招男性搬运工' });
    const jobId = job!.id;
    const statuses = [];
    statuses.push(await step('updateJob', { jobId, title: '搬运工，单件约25公斤' }, 'CLERK'));
    statuses.push(await step('submitJob', { jobId }, 'CLERK'));
    statuses.push(await step('reviewJob', { jobId, decision: 'APPROVE' }, 'REVIEWER'));
    statuses.push(await step('closeJob', { jobId, reason: '招到了' }, 'CLERK'));
    const found = statuses.map(({ data }) => Object.values(data!)[0]);
    expect(found).toEqual(
      ['DRAFT', 'IN_REVIEW', 'OPEN', 'CLOSED'].map((status) => ({ job: { status }, userErrors: [] })),
    );
  });

  it('shows the reviewers what waits, oldest first', async () => {
    await post({ title: '第一个' });
    await post({ title: '第二个' });
    const { data, statements } = await api.query<{
      reviewQueue: { nodes: { title: string }[]; totalCount: number };
    }>('{ reviewQueue(last: 2) { nodes { title employer { name } } totalCount } }', {}, { as: 'REVIEWER' });
    expect(data!.reviewQueue.nodes.map(({ title }) => title)).toEqual(['第一个', '第二个']);
    expect(statements).toBeLessThanOrEqual(3);
  });

  it('checks a text without storing it', async () => {
    const { data } = await api.query(
      'query Check($input: CheckPostingInput!) { checkPosting(input: $input) { rule words } }',
      { input: { title: '招工', description: '交押金200元，加v信详谈' } },
      { as: 'CLERK' },
    );
    expect(data).toMatchObject({
      checkPosting: expect.arrayContaining([{ rule: 'F02', words: expect.stringContaining('押金') }]),
    });
  });
});

it('gives similar jobs of every row of a page by one statement more at most', async () => {
  const ask = (more: string) =>
    api.query<{ jobs: { nodes: { id: string; similar?: { id: string }[] }[] } }>(
      `{ jobs(first: 5) { nodes { id title ${more} } } }`,
    );
  const plain = await ask('');
  const { data, statements } = await ask('similar { id title }');
  expect(statements).toBeLessThanOrEqual(plain.statements! + 1);
  for (const { id, similar } of data!.jobs.nodes) {
    expect(similar).toHaveLength(6);
    expect(similar!.map((other) => other.id)).not.toContain(id);
  }
});
