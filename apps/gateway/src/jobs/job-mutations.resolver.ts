import {
  checkPostingText,
  closeJob,
  postJob,
  reviewJob,
  submitJob,
  updateJob,
  type RuleHit,
} from '@yizhan/domain';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { innerId } from '../graphql/global-id.ts';
import { RuleHitType } from '../posting-rules/rule-hit.type.ts';
import {
  CloseJobPayload,
  PostJobPayload,
  ReviewJobPayload,
  SubmitJobPayload,
  toJobPayload,
  UpdateJobPayload,
  type JobPayloadSource,
} from './job-payloads.ts';
import { CloseJobInputType, ReviewJobInputType, SubmitJobInputType } from './job.input.ts';
import { toJobChanges, toPostingSoFar, toPostJobInput } from './posting-input.ts';
import { CheckPostingInputType, PostJobInputType, UpdateJobInputType } from './posting.input.ts';
import { Rule } from '../graphql/rule.ts';

@Resolver()
export class JobMutationsResolver {
  @Rule('posting.check')
  @Query(() => [RuleHitType], {
    description:
      'What the posting rules would say of this text; nothing is stored. Staff; persons signed in by phone.',
  })
  checkPosting(
    @Arg('input', () => CheckPostingInputType, { description: 'The posting as far as it is typed.' })
    input: CheckPostingInputType,
    @Ctx() context: RequestContext,
  ): Promise<RuleHit[]> {
    return checkPostingText(context, toPostingSoFar(context.market.id, input));
  }

  @Rule('job.post')
  @Mutation(() => PostJobPayload, {
    description:
      'Creates the posting; with submit it goes to review at once. A BLOCK hit keeps it as DRAFT, with RULE_BLOCKED among the userErrors. Clerks, reviewers, managers; members of the employer; partners with jobs:write it is delegated to.',
  })
  async postJob(
    @Arg('input', () => PostJobInputType, { description: 'The posting.' }) input: PostJobInputType,
    @Ctx() context: RequestContext,
  ): Promise<JobPayloadSource> {
    return toJobPayload(context, await postJob(context, toPostJobInput(context.market.id, input)));
  }

  @Rule('job.update')
  @Mutation(() => UpdateJobPayload, {
    description:
      'Changes a job. On the board, a change of what workers decide by goes to review again unless a reviewer makes it. Clerks, reviewers, managers; members of its employer; partners with jobs:write it is delegated to.',
  })
  async updateJob(
    @Arg('input', () => UpdateJobInputType, { description: 'The changes.' }) input: UpdateJobInputType,
    @Ctx() context: RequestContext,
  ): Promise<JobPayloadSource> {
    const jobId = innerId('Job', context.market.id, input.jobId);
    return toJobPayload(context, await updateJob(context, { jobId, changes: toJobChanges(input) }));
  }

  @Rule('job.submit')
  @Mutation(() => SubmitJobPayload, {
    description:
      'Sends a draft to review. Clerks, reviewers, managers, auditors; members of its employer; partners with jobs:write it is delegated to.',
  })
  async submitJob(
    @Arg('input', () => SubmitJobInputType, { description: 'Which one.' }) input: SubmitJobInputType,
    @Ctx() context: RequestContext,
  ): Promise<JobPayloadSource> {
    const jobId = innerId('Job', context.market.id, input.jobId);
    return toJobPayload(
      context,
      await submitJob(context, { jobId, overrideReason: input.overrideReason ?? null }),
    );
  }

  @Rule('job.review')
  @Mutation(() => ReviewJobPayload, {
    description:
      'Decides on a job in review, and on the languages that it says it needs. Reviewers and managers.',
  })
  async reviewJob(
    @Arg('input', () => ReviewJobInputType, { description: 'The decision.' }) input: ReviewJobInputType,
    @Ctx() context: RequestContext,
  ): Promise<JobPayloadSource> {
    const { decision, note = null } = input;
    const languageNeeds = (input.languageNeeds ?? []).map(({ language, accept, note: why = null }) => ({
      ...{ language, accept, note: why },
    }));
    const jobId = innerId('Job', context.market.id, input.jobId);
    return toJobPayload(context, await reviewJob(context, { jobId, decision, note, languageNeeds }));
  }

  @Rule('job.close')
  @Mutation(() => CloseJobPayload, {
    description:
      'Takes a job off the board, or ends a draft. Clerks, reviewers, managers; members of its employer; partners with jobs:write it is delegated to.',
  })
  async closeJob(
    @Arg('input', () => CloseJobInputType, { description: 'Which one, and why.' }) input: CloseJobInputType,
    @Ctx() context: RequestContext,
  ): Promise<JobPayloadSource> {
    const jobId = innerId('Job', context.market.id, input.jobId);
    return toJobPayload(context, await closeJob(context, { jobId, reason: input.reason ?? null }));
  }
}
