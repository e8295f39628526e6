import type { JobOutcome, JobRow, Refusal, RuleHit } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { RuleHitType } from '../posting-rules/rule-hit.type.ts';
import { JobType } from './job.type.ts';

/** What the resolvers of job mutations return, for payloads with and without rule hits. */
export interface JobPayloadSource {
  job: JobRow | null;
  ruleHits: RuleHit[];
  userErrors: Refusal[];
}

/** Declares the payload of a mutation that changes a job, without rule hits. */
export function jobPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The job as it is now, or what is to be mended.',
    simpleResolvers: true,
  })
  class Payload {
    @Field(() => JobType, { nullable: true, description: 'The job; null when nothing was found or stored.' })
    job: JobRow | null;

    @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
    userErrors: Refusal[];
  }
  return Payload;
}

function checkedJobPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The job as it is now, what the posting rules found, and what is to be mended.',
    simpleResolvers: true,
  })
  class Payload {
    @Field(() => JobType, { nullable: true, description: 'The job; null when nothing was found or stored.' })
    job: JobRow | null;

    @Field(() => [RuleHitType], { description: 'What the posting rules found in the text.' })
    ruleHits: RuleHit[];

    @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
    userErrors: Refusal[];
  }
  return Payload;
}

export const PostJobPayload = checkedJobPayload('PostJob');
export const UpdateJobPayload = checkedJobPayload('UpdateJob');
export const SubmitJobPayload = checkedJobPayload('SubmitJob');
export const ReviewJobPayload = jobPayload('ReviewJob');
export const CloseJobPayload = jobPayload('CloseJob');

/** The outcome with its job as it is after the change. */
export async function toJobPayload(
  context: RequestContext,
  outcome: Omit<JobOutcome, 'ruleHits'> & Partial<Pick<JobOutcome, 'ruleHits'>>,
): Promise<JobPayloadSource> {
  const { jobId, ruleHits = [], userErrors } = outcome;
  const job =
    jobId === null ? null : await context.loaders.job.load({ marketId: context.market.id, id: jobId });
  return { job, ruleHits, userErrors };
}
