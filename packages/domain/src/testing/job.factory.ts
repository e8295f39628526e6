import type { UseCaseContext } from '../context/index.ts';
import { postJob, reviewJob, type PostJobInput } from '../jobs/index.ts';
import { addDays, dayIn } from '../shared/index.ts';
import { principalOf } from './test-context.ts';
import { smallMarket } from './small-market.ts';

/** A posting that no rule objects to, for tomorrow. */
export function jobInput(overrides: Partial<PostJobInput> = {}): PostJobInput {
  return {
    employerId: smallMarket.employerId,
    title: '砌墙师傅',
    description: '砌填充墙，材料到位，按图施工。会看简单图纸。',
    occupationCode: smallMarket.bricklayer,
    skillIds: [1],
    headcount: 4,
    wage: { min: '320.00', max: '380.00', unit: 'DAY' },
    settlement: 'DAILY',
    place: {
      address: '凤凰岭街道和平社区工地（示例）',
      divisionCode: smallMarket.subdistrict,
      location: null,
    },
    startsOn: addDays(dayIn('Asia/Shanghai', new Date()), 1),
    endsOn: null,
    shifts: [],
    expiresAt: null,
    benefits: ['午餐'],
    languageNeeds: [],
    urgent: false,
    externalReference: null,
    submit: false,
    idempotencyKey: null,
    ...overrides,
  };
}

/** Posts a job in the context's market and has it approved, with its needs of languages but for those declined; returns its inner id. */
export async function openJob(
  context: UseCaseContext,
  overrides: Partial<PostJobInput> = {},
  declined: readonly string[] = [],
): Promise<string> {
  const clerk = { ...context, principal: principalOf('CLERK', context.market.id) };
  const { jobId, userErrors } = await postJob(clerk, jobInput({ submit: true, ...overrides }));
  if (jobId === null || userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  const reviewer = { ...context, principal: principalOf('REVIEWER', context.market.id) };
  const languageNeeds = (overrides.languageNeeds ?? []).map(({ language }) => ({
    ...{ language, accept: !declined.includes(language), note: '用不上（示例）' },
  }));
  const review = await reviewJob(reviewer, { jobId, decision: 'APPROVE', note: null, languageNeeds });
  if (review.userErrors.length > 0) throw new Error(JSON.stringify(review.userErrors));
  return jobId;
}
