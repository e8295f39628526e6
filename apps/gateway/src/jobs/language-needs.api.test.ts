import { beforeAll, describe, expect, it } from '@jest/globals';
import { contextsOf, jobInput, registeredEmployer, smallMarket } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
const guides = { language: 'mn', reason: '给蒙古国来的客人带路讲解' };
const manuals = { language: 'en', reason: '看懂机器上的英文说明' };

const post = `mutation Post($input: PostJobInput!) { postJob(input: $input) {
  job { id languageNeeds { language state } }
  ruleHits { rule field item words }
  userErrors { code message path }
} }`;
const review = `mutation Review($input: ReviewJobInput!) { reviewJob(input: $input) {
  job { status } userErrors { code message path }
} }`;
const read = `query Read($id: ID!) { job(id: $id) {
  languageNeeds { language languageName reason state decidedAt note }
} }`;
const check = `query Check($input: CheckPostingInput!) { checkPosting(input: $input) { rule field item words } }`;

type Caller = Parameters<typeof api.query>[2];
interface Payload {
  job: { id: string; languageNeeds: Record<string, unknown>[] } | null;
  ruleHits: Record<string, unknown>[];
  userErrors: { code: string; message: string; path: string[] | null }[];
}

const posting = (employerId: string, languageNeeds: { language: string; reason: string }[]) => {
  const { idempotencyKey: _, ...input } = jobInput();
  return { ...input, employerId, skillIds: [], submit: true, languageNeeds };
};
const posted = async (input: object, caller: Caller): Promise<Payload> =>
  (await api.query<{ postJob: Payload }>(post, { input }, caller)).data!.postJob;
const reviewed = async (input: object, language?: string): Promise<Payload> =>
  (await api.query<{ reviewJob: Payload }>(review, { input }, { as: 'REVIEWER', language })).data!.reviewJob;
const needsSeen = async (id: string, caller: Caller): Promise<Record<string, unknown>[]> =>
  (await api.query<{ job: { languageNeeds: Record<string, unknown>[] } }>(read, { id }, caller)).data!.job
    .languageNeeds;

describe('languages that the work needs', () => {
  let employer: { principal: Exclude<Caller, undefined>['principal']; id: string };
  let jobId: string;
  beforeAll(async () => {
    const contextOf = await contextsOf(api.gateway.services.database);
    const { principal, employerId } = await registeredEmployer(contextOf(null));
    employer = { principal, id: globalId('Employer', smallMarket.id, employerId) };
    const { job } = await posted(posting(employer.id, [guides, manuals]), { principal });
    expect(job!.languageNeeds).toEqual([
      { language: 'mn', state: 'WAITING' },
      { language: 'en', state: 'WAITING' },
    ]);
    jobId = job!.id;
    const languageNeeds = [
      { language: 'mn', accept: true },
      { language: 'en', accept: false, note: '说明书有中文' },
    ];
    const { userErrors } = await reviewed({ jobId, decision: 'APPROVE', languageNeeds });
    expect(userErrors).toEqual([]);
  });

  const accepted = { ...guides, state: 'ACCEPTED', note: null, decidedAt: expect.stringMatching(/Z$/) };
  const declined = { ...manuals, state: 'DECLINED', note: '说明书有中文', decidedAt: accepted.decidedAt };

  it('are told to everybody as far as they were accepted, by name', async () => {
    expect(await needsSeen(jobId, { language: 'zh-CN' })).toEqual([{ ...accepted, languageName: '蒙古语' }]);
    expect(await needsSeen(jobId, { language: 'en' })).toEqual([{ ...accepted, languageName: 'Mongolian' }]);
  });

  it('are told with what became of them to the employer and to staff', async () => {
    const whole = [
      { ...accepted, languageName: '蒙古语' },
      { ...declined, languageName: '英语' },
    ];
    const language = 'zh-CN';
    expect(await needsSeen(jobId, { principal: employer.principal, language })).toEqual(whole);
    expect(await needsSeen(jobId, { as: 'CLERK', language })).toEqual(whole);
  });

  it('are refused entry by entry in the caller’s language', async () => {
    const input = posting(employer.id, [
      { ...guides, language: 'xx' },
      { ...manuals, reason: '好' },
    ]);
    const { principal } = employer;
    expect((await posted(input, { principal, language: 'en' })).userErrors).toMatchObject([
      { code: 'LANGUAGE_UNKNOWN', path: ['input', 'languageNeeds', '0', 'language'] },
      {
        ...{ code: 'TOO_SHORT', path: ['input', 'languageNeeds', '1', 'reason'] },
        message: 'At least 4 characters; there are 1. Please say more.',
      },
    ]);
  });

  it('keep a posting from being approved before each is decided', async () => {
    const { job } = await posted(posting(employer.id, [guides]), { principal: employer.principal });
    const { userErrors } = await reviewed({ jobId: job!.id, decision: 'APPROVE' }, 'zh-CN');
    expect(userErrors).toEqual([
      {
        ...{ code: 'LANGUAGE_NEED_UNDECIDED', path: ['input', 'languageNeeds'] },
        message: '岗位写了需要蒙古语，请先决定同意还是不同意。',
      },
    ]);
  });

  it('are read by the posting rules while they are typed, and when they are posted', async () => {
    const languageNeeds = [guides, { language: 'zh', reason: '限汉族，会说汉语' }];
    const hit = { rule: 'D05', field: 'languageNeeds', item: 1 };
    const typed = await api.query<{ checkPosting: object[] }>(
      check,
      { input: { title: '讲解员', languageNeeds } },
      { as: 'CLERK' },
    );
    expect(typed.data!.checkPosting).toContainEqual(expect.objectContaining(hit));
    const { ruleHits, userErrors } = await posted(posting(employer.id, languageNeeds), {
      principal: employer.principal,
    });
    expect(ruleHits).toContainEqual(expect.objectContaining(hit));
    expect(userErrors).toMatchObject([{ code: 'RULE_BLOCKED' }]);
  });
});
