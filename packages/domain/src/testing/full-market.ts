import { acceptOffer, requestJobContact } from '../applications/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { statement } from '../database/index.ts';
import { vetEmployer } from '../employers/index.ts';
import { postJob } from '../jobs/index.ts';
import { newId, staffRoles, type PersonPrincipal, type StaffRole } from '../shared/index.ts';
import { confirmWorkerSkill } from '../workers/index.ts';
import { appliedTo, offeredTo } from './application.factory.ts';
import { jobInput, openJob } from './job.factory.ts';
import {
  registeredEmployer,
  registeredWorker,
  signedIn,
  type TestEmployer,
  type TestWorker,
} from './people.factory.ts';
import { smallMarket } from './small-market.ts';
import { staffIdOf } from './staff-ids.ts';
import { principalOf } from './test-context.ts';

/** Inner ids of one of everything that a market can hold. */
export interface FullMarket {
  marketId: number;
  code: string;
  staff: Record<StaffRole, string>;
  /** Somebody signed in there by phone who is neither worker nor employer. */
  stranger: PersonPrincipal;
  employer: TestEmployer;
  worker: TestWorker;
  jobs: { draft: string; inReview: string; open: string };
  /** One that is only submitted, one that was offered, and one that became the placement. */
  applications: { submitted: string; offered: string; accepted: string };
  placementId: string;
  sloganId: string;
}

/** One that a reviewer accepts where the posting is open, and one that is declined there. */
const needs = [
  { language: 'mn', reason: '给蒙古国来的客人带路（示例）' },
  { language: 'en', reason: '看懂机器上的英文（示例）' },
];

/** Fills the context's market with one of everything, each made by its use case. */
async function fullMarket(context: UseCaseContext): Promise<FullMarket> {
  const { market } = context;
  const employer = await registeredEmployer(inMarket(context));
  await vetted(context, employer.employerId);
  const worker = await registeredWorker(inMarket(context));
  await skilled(context, worker.workerId);
  const stranger = await signedIn(inMarket(context));
  const { employerId } = employer;
  const open = await openJob(context, { employerId, languageNeeds: needs }, ['en']);
  await contacted(context, stranger, open);
  const applications = await applied(context, worker, employerId, open);
  return {
    ...{ marketId: market.id, code: market.code, stranger, employer, worker, applications },
    staff: Object.fromEntries(
      staffRoles.map((role) => [role, staffIdOf(role, market.id)]),
    ) as FullMarket['staff'],
    jobs: {
      draft: await posted(context, employerId, false),
      inReview: await posted(context, employerId, true),
      open,
    },
    placementId: await placementOf(context, applications.accepted),
    sloganId: await slogan(context),
  };
}

/** Nobody yet, in the context's market. */
const inMarket = (context: UseCaseContext): UseCaseContext => ({
  ...context,
  principal: principalOf(null),
});

const as = (context: UseCaseContext, role: StaffRole): UseCaseContext => ({
  ...context,
  principal: principalOf(role, context.market.id),
});

interface Outcome {
  userErrors: readonly object[];
}

function done<Ended extends Outcome>(outcome: Ended): Ended {
  if (outcome.userErrors.length > 0) throw new Error(JSON.stringify(outcome.userErrors));
  return outcome;
}

async function vetted(context: UseCaseContext, employerId: string): Promise<void> {
  const looked = {
    employerId,
    decision: 'APPROVE' as const,
    evidence: ['BUSINESS_LICENCE' as const],
    note: null,
  };
  done(await vetEmployer(as(context, 'REVIEWER'), looked));
}

async function skilled(context: UseCaseContext, workerId: string): Promise<void> {
  done(await confirmWorkerSkill(as(context, 'TRAINER'), { workerId, skillId: 1, level: 3 }));
}

async function contacted(context: UseCaseContext, principal: PersonPrincipal, jobId: string): Promise<void> {
  done(await requestJobContact({ ...context, principal }, { jobId }));
}

async function posted(context: UseCaseContext, employerId: string, submit: boolean): Promise<string> {
  const { jobId } = done(
    await postJob(as(context, 'CLERK'), jobInput({ employerId, submit, languageNeeds: needs })),
  );
  return jobId!;
}

/** The three are for different jobs, on days of their own: one worker cannot be in two places. */
async function applied(context: UseCaseContext, worker: TestWorker, employerId: string, open: string) {
  const submitted = await appliedTo(context, worker, open);
  const offered = await offeredTo(context, worker, await openJob(context, { employerId }));
  const accepted = await offeredTo(context, worker, await openJob(context, { employerId }));
  const own = { ...context, principal: worker.principal };
  done(await acceptOffer(own, { applicationId: accepted, idempotencyKey: null }));
  return { submitted, offered, accepted };
}

const placement = statement(
  'testing.placementOf',
  'select id from placements where market_id = $1 and application_id = $2',
);

async function placementOf({ db, market }: UseCaseContext, applicationId: string): Promise<string> {
  return (await db.row<{ id: string }>(placement, [market.id, applicationId]))!.id;
}

const insertSlogan = statement(
  'testing.slogan',
  `insert into slogans (market_id, id, position, topic, text_zh) values ($1, $2, 99, 'SAFETY', '高处作业系好安全带')`,
);

async function slogan({ db, market }: UseCaseContext): Promise<string> {
  const id = newId();
  await db.rows(insertSlogan, [market.id, id]);
  return id;
}

/** The market of most tests with one of everything of two people each, and another one: for tests of what must not cross. */
export async function twoMarkets(
  contextOf: (role: null, overrides: Partial<UseCaseContext>) => UseCaseContext,
): Promise<{ here: FullMarket; others: FullMarket; there: FullMarket }> {
  const { markets } = contextOf(null, {});
  const fill = (id: number): Promise<FullMarket> =>
    fullMarket(contextOf(null, { market: markets.market(id)! }));
  return { here: await fill(smallMarket.id), others: await fill(smallMarket.id), there: await fill(2) };
}
