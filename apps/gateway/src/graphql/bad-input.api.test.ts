import { beforeAll, describe, expect, it } from '@jest/globals';
import { acceptOffer, statement, type SignedInPrincipal } from '@yizhan/domain';
import {
  appliedTo,
  contextsOf,
  idNumberOf,
  nextPhone,
  offeredTo,
  openJob,
  registeredEmployer,
  registeredWorker,
  signedIn,
  smallMarket,
} from '@yizhan/domain/testing';
import { globalId } from './global-id.ts';
import { useGateway, type AskOptions } from '../testing/index.ts';

const api = useGateway();

const who: Record<'worker' | 'other' | 'employer' | 'newcomer', SignedInPrincipal> = Object.create(
  null,
) as never;
const ids: Record<string, string> = {};
/** A well-formed id of something that is not there. */
const absent = (type: Parameters<typeof globalId>[0], market = 1) =>
  globalId(type, market, '01900000-0000-7000-8000-00000000dead');

beforeAll(async () => {
  const { database } = api.gateway.services;
  const contextOf = await contextsOf(database);
  const stranger = contextOf(null);
  const [worker, other] = [await registeredWorker(stranger), await registeredWorker(stranger)];
  const employer = await registeredEmployer(stranger);
  Object.assign(who, { worker: worker.principal, other: other.principal, employer: employer.principal });
  who.newcomer = await signedIn(stranger);
  const job = await openJob(contextOf('CLERK'));
  const placed = await offeredTo(stranger, worker, job);
  await acceptOffer(contextOf(null, { principal: worker.principal }), {
    applicationId: placed,
    idempotencyKey: null,
  });
  const othersApplication = await appliedTo(stranger, other, job);
  const placement = statement('test.placed', 'select id from placements where application_id = $1');
  const row = (await database.scoped().row<{ id: string }>(placement, [placed]))!;
  Object.assign(ids, {
    job: globalId('Job', 1, job),
    worker: globalId('Worker', 1, worker.workerId),
    othersWorker: globalId('Worker', 1, other.workerId),
    othersApplication: globalId('Application', 1, othersApplication),
    placed: globalId('Application', 1, placed),
    placement: globalId('Placement', 1, row.id),
    employer: globalId('Employer', 1, employer.employerId),
    thisJobElsewhere: globalId('Job', 2, job),
  });
}, 30_000);

/** That one person seems to have two accounts is noted for the desk, and is all that a refusal may leave. */
const everything = statement(
  'test.everything',
  `select (select count(*)::int from persons) as persons, (select count(*)::int from workers) as workers,
     (select count(*)::int from employers) as employers, (select count(*)::int from employer_vettings) as vettings,
     (select md5(string_agg(w::text, '' order by id)) from workers w) as "workersAre",
     (select md5(string_agg(a::text, '' order by id)) from applications a) as "applicationsAre",
     (select md5(string_agg(p::text, '' order by id)) from placements p) as "placementsAre",
     (select count(*)::int from worker_skills) as skills, (select count(*)::int from job_contacts) as contacts,
     (select count(*)::int from audit_entries where action <> 'person.conflict') as entries,
     (select count(*)::int from outbox_events where type <> 'person.conflictFound') as events,
     (select count(*)::int from idempotency_keys) as keys, (select count(*)::int from number_series) as series`,
);
const stored = () => api.gateway.services.deployment.scoped().row(everything);

type Input = Record<string, unknown>;
const send = (field: string, input: Input, asked: AskOptions) =>
  api.query<Record<string, { userErrors: { code: string; message: string; path: string[] | null }[] }>>(
    `mutation ($input: ${field[0]!.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { userErrors { code message path } } }`,
    { input },
    asked,
  );

const registration = (overrides: Input = {}): Input => ({
  ...{ realName: '王小明', idNumber: idNumberOf('1985-06-01'), occupationCodes: [smallMarket.bricklayer] },
  ...overrides,
});
const clerk: AskOptions = { as: 'CLERK' };
const as = (name: keyof typeof who) => (): AskOptions => ({ principal: who[name] });

type Case = [
  what: string,
  field: string,
  input: () => Input,
  asked: () => AskOptions,
  code: string,
  path: string[] | null,
];

const registering: Case[] = [
  ...(
    [
      [
        'a wrong check character',
        { idNumber: '150399196203149010' },
        'ID_NUMBER_CHECK_CHARACTER',
        ['idNumber'],
      ],
      ['30 February', { idNumber: '150399199902299016' }, 'ID_NUMBER_BIRTH_DATE', ['idNumber']],
      ['a birthday to come', { idNumber: '150399209912319013' }, 'ID_NUMBER_BIRTH_DATE', ['idNumber']],
      ['an old number', { idNumber: '150399620314901' }, 'ID_NUMBER_LEGACY', ['idNumber']],
      ['no province', { idNumber: '99039919900101901X' }, 'ID_NUMBER_REGION', ['idNumber']],
      ['letters in the number', { idNumber: '1503991962A3149015' }, 'ID_NUMBER_CHARACTER', ['idNumber']],
      ['an emoji for a number', { idNumber: '😀' }, 'ID_NUMBER_LENGTH', ['idNumber']],
      ['no number', { idNumber: '' }, 'ID_NUMBER_REQUIRED', ['idNumber']],
      ['a child', { idNumber: idNumberOf('2015-03-14') }, 'UNDER_AGE', ['idNumber']],
      ['no name', { realName: '　' }, 'REAL_NAME_REQUIRED', ['realName']],
      ['a name with an emoji', { realName: '王😀' }, 'REAL_NAME_INVALID', ['realName']],
      ['a name with mark-up', { realName: '<script>' }, 'REAL_NAME_INVALID', ['realName']],
      ['a name right to left over', { realName: '王\u202e明5' }, 'REAL_NAME_INVALID', ['realName']],
      ['a name of 10,000', { realName: '王'.repeat(10_000) }, 'REAL_NAME_INVALID', ['realName']],
      ['a wrong phone', { phone: '12345678901' }, 'PHONE_INVALID', ['phone']],
      ['no trade', { occupationCodes: [] }, 'OCCUPATION_REQUIRED', ['occupationCodes']],
      [
        'an unknown trade',
        { occupationCodes: [smallMarket.cleaner, '?'] },
        'OCCUPATION_UNKNOWN',
        ['occupationCodes', '1'],
      ],
      ['an unknown language', { languages: ['xx'] }, 'LANGUAGE_UNKNOWN', ['languages', '0']],
      [
        'a swapped point',
        { location: { longitude: 39.6, latitude: 86.8 } },
        'LOCATION_OUTSIDE_CHINA',
        ['location'],
      ],
      ['an unknown division', { divisionCode: "1' or '1'='1" }, 'DIVISION_UNKNOWN', ['divisionCode']],
      ['a wage of nothing', { wagePerDayAtLeast: '0' }, 'WAGE_OUT_OF_RANGE', ['wagePerDayAtLeast']],
      ['a short key', { idempotencyKey: 'x' }, 'IDEMPOTENCY_KEY_INVALID', ['idempotencyKey']],
    ] as const
  ).map(
    ([what, input, code, path]): Case =>
      [...[what, 'registerWorker', () => registration(input), () => clerk, code, ['input', ...path]]] as Case,
  ),
  [
    'an ID number of another phone',
    'registerWorker',
    () => ({ ...registration(), idNumber: ids['knownIdNumber'] }),
    as('newcomer'),
    'ID_NUMBER_TAKEN',
    ['input', 'idNumber'],
  ],
];

const others: Case[] = [
  [
    'a job of another market',
    'applyForJob',
    () => ({ jobId: ids['thisJobElsewhere'] }),
    as('worker'),
    'JOB_NOT_FOUND',
    ['input', 'jobId'],
  ],
  [
    'an id of another type',
    'applyForJob',
    () => ({ jobId: ids['worker'] }),
    as('worker'),
    'JOB_NOT_FOUND',
    ['input', 'jobId'],
  ],
  [
    'no id at all',
    'applyForJob',
    () => ({ jobId: 'x'.repeat(5_000) }),
    as('worker'),
    'JOB_NOT_FOUND',
    ['input', 'jobId'],
  ],
  [
    'a job that is not there',
    'applyForJob',
    () => ({ jobId: absent('Job') }),
    as('worker'),
    'JOB_NOT_FOUND',
    ['input', 'jobId'],
  ],
  [
    'another worker',
    'applyForJob',
    () => ({ jobId: ids['job'], workerId: ids['othersWorker'] }),
    as('worker'),
    'WORKER_NOT_FOUND',
    ['input', 'workerId'],
  ],
  [
    'nobody named by staff',
    'applyForJob',
    () => ({ jobId: ids['job'] }),
    () => clerk,
    'WORKER_NOT_FOUND',
    ['input', 'workerId'],
  ],
  [
    'a person without a name',
    'applyForJob',
    () => ({ jobId: ids['job'] }),
    as('newcomer'),
    'WORKER_REQUIRED',
    null,
  ],
  [
    'a code with a bar',
    'applyForJob',
    () => ({ jobId: ids['job'], trackingCode: 'a|b' }),
    as('worker'),
    'TRACKING_CODE_INVALID',
    ['input', 'trackingCode'],
  ],
  [
    'a source of others',
    'applyForJob',
    () => ({ jobId: ids['job'], source: 'DISPATCH' }),
    as('worker'),
    'SOURCE_NOT_ALLOWED',
    ['input', 'source'],
  ],
  ...(
    [
      ['acceptOffer', as('worker')],
      ['withdrawApplication', as('worker')],
      ['shortlistApplication', () => clerk],
      ['offerApplication', () => clerk],
    ] as const
  ).flatMap(([field, caller]): Case[] => [
    [
      `${field}: another's`,
      field,
      () => ({ applicationId: ids['othersApplication'] }),
      as('worker'),
      'APPLICATION_NOT_FOUND',
      ['input', 'applicationId'],
    ],
    [
      `${field}: of another type`,
      field,
      () => ({ applicationId: ids['job'] }),
      caller,
      'APPLICATION_NOT_FOUND',
      ['input', 'applicationId'],
    ],
    [
      `${field}: of another market`,
      field,
      () => ({ applicationId: absent('Application', 2) }),
      caller,
      'APPLICATION_NOT_FOUND',
      ['input', 'applicationId'],
    ],
  ]),
  [
    'an offer to whoever is placed',
    'offerApplication',
    () => ({ applicationId: ids['placed'] }),
    () => clerk,
    'WRONG_STATUS',
    ['input', 'applicationId'],
  ],
  [
    'a message of 201',
    'offerApplication',
    () => ({ applicationId: ids['othersApplication'], message: '长'.repeat(201) }),
    () => clerk,
    'MESSAGE_TOO_LONG',
    ['input', 'message'],
  ],
  [
    'accepting what was not offered',
    'acceptOffer',
    () => ({ applicationId: ids['othersApplication'] }),
    as('other'),
    'WRONG_STATUS',
    ['input', 'applicationId'],
  ],
  [
    'a reason of one’s own',
    'refuseApplication',
    () => ({ applicationId: ids['othersApplication'], reason: '太老' }),
    () => clerk,
    'REASON_UNKNOWN',
    ['input', 'reason'],
  ],
  [
    'a reason of one’s own for dropping out',
    'withdrawApplication',
    () => ({ applicationId: ids['othersApplication'], reason: '' }),
    as('other'),
    'REASON_UNKNOWN',
    ['input', 'reason'],
  ],
  [
    'a contact of another type',
    'requestJobContact',
    () => ({ jobId: ids['employer'] }),
    as('other'),
    'JOB_NOT_FOUND',
    ['input', 'jobId'],
  ],
  [
    "another's placement",
    'confirmWagePaid',
    () => ({ placementId: ids['placement'], amount: '350' }),
    as('other'),
    'PLACEMENT_NOT_FOUND',
    ['input', 'placementId'],
  ],
  [
    'a wage of nothing',
    'confirmWagePaid',
    () => ({ placementId: ids['placement'], amount: '０' }),
    as('worker'),
    'WAGE_NOT_POSITIVE',
    ['input', 'amount'],
  ],
  [
    'a wage of tomorrow',
    'confirmWagePaid',
    () => ({ placementId: ids['placement'], amount: '350', paidAt: '2199-01-01T00:00:00Z' }),
    as('worker'),
    'PAID_AT_IN_FUTURE',
    ['input', 'paidAt'],
  ],
  [
    'a wage before work',
    'confirmWagePaid',
    () => ({ placementId: ids['placement'], amount: '350' }),
    as('worker'),
    'PLACEMENT_NOT_BEGUN',
    ['input', 'placementId'],
  ],
  [
    'another worker’s profile',
    'updateWorker',
    () => ({ workerId: ids['othersWorker'], weekdays: [1] }),
    as('worker'),
    'WORKER_NOT_FOUND',
    ['input', 'workerId'],
  ],
  [
    'a radius of nothing',
    'updateWorker',
    () => ({ radiusMetres: -1 }),
    as('worker'),
    'RADIUS_OUT_OF_RANGE',
    ['input', 'radiusMetres'],
  ],
  [
    'an eighth day',
    'updateWorker',
    () => ({ weekdays: [8] }),
    as('worker'),
    'WEEKDAY_OUT_OF_RANGE',
    ['input', 'weekdays', '0'],
  ],
  [
    'a skill of another type',
    'updateWorker',
    () => ({ skills: [{ skillId: ids['job'], level: 1 }] }),
    as('worker'),
    'SKILL_UNKNOWN',
    ['input', 'skills', '0', 'skillId'],
  ],
  [
    'an employer of another market',
    'updateWorker',
    () => ({ hiddenFromEmployerIds: [globalId('Employer', 2, smallMarket.employerId)] }),
    as('worker'),
    'EMPLOYER_NOT_FOUND',
    ['input', 'hiddenFromEmployerIds', '0'],
  ],
  [
    'an employer that is not there',
    'updateWorker',
    () => ({ hiddenFromEmployerIds: [ids['employer'], absent('Employer')] }),
    as('worker'),
    'EMPLOYER_NOT_FOUND',
    ['input', 'hiddenFromEmployerIds', '1'],
  ],
  [
    'a level of 9',
    'confirmWorkerSkill',
    () => ({ workerId: ids['worker'], skillId: globalId('Skill', 0, '1'), level: 9 }),
    () => clerk,
    'SKILL_LEVEL_OUT_OF_RANGE',
    ['input', 'level'],
  ],
  [
    'a skill that is none',
    'confirmWorkerSkill',
    () => ({ workerId: ids['worker'], skillId: 'x', level: 1 }),
    () => clerk,
    'SKILL_UNKNOWN',
    ['input', 'skillId'],
  ],
  [
    'a worker that is none',
    'confirmWorkerSkill',
    () => ({ workerId: ids['job'], skillId: globalId('Skill', 0, '1'), level: 1 }),
    () => clerk,
    'WORKER_NOT_FOUND',
    ['input', 'workerId'],
  ],
  [
    'approval without evidence',
    'vetEmployer',
    () => ({ employerId: ids['employer'], decision: 'APPROVE' }),
    () => ({ as: 'REVIEWER' }),
    'EVIDENCE_REQUIRED',
    ['input', 'evidence'],
  ],
  [
    'refusal without a word',
    'vetEmployer',
    () => ({ employerId: ids['employer'], decision: 'REFUSE', note: '　' }),
    () => ({ as: 'REVIEWER' }),
    'NOTE_REQUIRED',
    ['input', 'note'],
  ],
  [
    'an employer of another market to vet',
    'vetEmployer',
    () => ({ employerId: globalId('Employer', 2, smallMarket.employerId), decision: 'REFUSE', note: 'x' }),
    () => ({ as: 'REVIEWER' }),
    'EMPLOYER_NOT_FOUND',
    ['input', 'employerId'],
  ],
  [
    'a mistyped credit code',
    'registerEmployer',
    () => ({ kind: 'COMPANY', name: '测试建筑', creditCode: '91150399TE00000102', phone: nextPhone() }),
    () => clerk,
    'CREDIT_CODE_CHECK_CHARACTER',
    ['input', 'creditCode'],
  ],
  [
    'a company without a code',
    'registerEmployer',
    () => ({ kind: 'COMPANY', name: '测试建筑', phone: nextPhone() }),
    as('newcomer'),
    'CREDIT_CODE_REQUIRED',
    ['input', 'creditCode'],
  ],
  [
    'a household without a card',
    'registerEmployer',
    () => ({ kind: 'HOUSEHOLD', name: '王小明' }),
    as('newcomer'),
    'ID_NUMBER_REQUIRED',
    ['input', 'idNumber'],
  ],
  [
    'a child who hires',
    'registerEmployer',
    () => ({ kind: 'FOREMAN', name: '王小明', idNumber: idNumberOf('2010-01-01') }),
    as('newcomer'),
    'UNDER_AGE',
    ['input', 'idNumber'],
  ],
  [
    'a company without a name',
    'registerEmployer',
    () => ({ kind: 'COMPANY', name: '😀😀', creditCode: '91150399TE00000101', phone: nextPhone() }),
    () => clerk,
    'EMPLOYER_NAME_REQUIRED',
    ['input', 'name'],
  ],
];

describe('bad input', () => {
  beforeAll(async () => {
    ids['knownIdNumber'] = idNumberOf('1977-07-07');
    const contextOf = await contextsOf(api.gateway.services.database);
    await registeredWorker(contextOf(null), { idNumber: ids['knownIdNumber'] });
  });

  it.each([...registering, ...others])(
    '%s (%s) is refused by its field, in both languages, and leaves nothing',
    async (_, field, input, asked, code, path) => {
      const before = await stored();
      const sent = input();
      const messages: string[] = [];
      for (const language of ['zh-CN', 'en']) {
        const { data, errors } = await send(field, sent, { ...asked(), language });
        expect(errors).toBeUndefined();
        const refusals = data![field]!.userErrors;
        expect(refusals).toEqual([{ code, path, message: expect.any(String) }]);
        messages.push(refusals[0]!.message);
      }
      expect(messages[0]).toMatch(/\p{Script=Han}/u);
      expect(messages[1]).not.toMatch(/^[^A-Za-z]*$|[{}]|undefined/);
      expect(await stored()).toEqual(before);
    },
  );

  it.each([
    ['NUL', 'registerWorker', registration({ realName: '王\u0000明' })],
    ['half a character', 'registerWorker', registration({ realName: '王\ud83d' })],
    ['NUL in a list', 'registerWorker', registration({ occupationCodes: ['\u0000'] })],
    [
      'half a character in a key',
      'applyForJob',
      { jobId: 'x', idempotencyKey: '\udc00\udc00\udc00\udc00\udc00' },
    ],
    ['a number for a name', 'registerWorker', registration({ realName: 5 })],
    ['a field that is none', 'registerWorker', registration({ sex: 'F' })],
    ['a wage in words', 'registerWorker', registration({ wagePerDayAtLeast: '三百' })],
    ['a level out of the world', 'confirmWorkerSkill', { workerId: 'x', skillId: 'x', level: 3_000_000_000 }],
    [
      'a day that is none',
      'confirmWagePaid',
      { placementId: 'x', amount: '1', paidAt: '2026-02-30T00:00:00Z' },
    ],
  ])('%s (%s) ends before anything is done, naming the place', async (_, field, input) => {
    const before = await stored();
    const { status, errors } = await send(field, input, clerk);
    expect(status).toBeLessThan(500);
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: expect.stringMatching(/^input/) } },
    ]);
    expect(await stored()).toEqual(before);
  });

  it('sent again with its key is answered alike, with the key of something else refused', async () => {
    const input = registration({ idempotencyKey: 'register-again' });
    const [first, second] = [
      await send('registerWorker', input, clerk),
      await send('registerWorker', input, clerk),
    ];
    expect([first.data, second.data]).toEqual([{ registerWorker: { userErrors: [] } }, first.data]);
    const other = { ...input, realName: '王大明' };
    const reused = await send('registerWorker', other, clerk);
    expect(reused.data!['registerWorker']!.userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] },
    ]);
  });

  it('of nobody is fifty taps on apply: one application, equal answers', async () => {
    const contextOf = await contextsOf(api.gateway.services.database);
    const jobId = globalId('Job', 1, await openJob(contextOf('CLERK')));
    const document = `mutation ($input: ApplyForJobInput!) { applyForJob(input: $input) {
      application { id status job { applicationCount } } userErrors { code } } }`;
    const taps = Array.from({ length: 50 }, (_, i) => {
      const idempotencyKey = i % 2 ? 'tap-tap-tap' : null;
      return api.query(document, { input: { jobId, idempotencyKey } }, { principal: who.other });
    });
    const answers = (await Promise.all(taps)).map(({ data, status }) => ({ data, status }));
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toMatchObject({
      ...{ status: 200 },
      data: { applyForJob: { application: { job: { applicationCount: 1 } }, userErrors: [] } },
    });
  });
});
