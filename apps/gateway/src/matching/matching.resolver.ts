import {
  BadArgument,
  matchFactors,
  matchJobs,
  matchWorkers,
  Refused,
  type JobMatch,
  type JobRow,
  type MatchFactor,
  type WordedReason,
  type WorkerMatch,
  type WorkerRow,
} from '@yizhan/domain';
import { Arg, Ctx, Extensions, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { innerId, optionalInnerId } from '../graphql/global-id.ts';
import { JobType } from '../jobs/job.type.ts';
import { WorkerType } from '../workers/worker.type.ts';
import { Rule } from '../graphql/rule.ts';

const MatchFactorEnum = enumOf('MatchFactor', 'What a score is made of.', matchFactors, {
  SKILL: 'Trade, skills and whether staff has confirmed them.',
  DISTANCE: 'How far apart they are, against how far the worker goes.',
  WAGE: 'What it pays against what is wished.',
  AVAILABILITY: 'Whether the worker can on that day.',
  RELIABILITY: 'How often the worker came as agreed.',
  FRESHNESS: 'How lately the job was published.',
  LANGUAGE:
    'Languages that the work needs; only where a reviewer accepted that it does, and the worker has stated some.',
});

@Rule('worker.match')
@ObjectType('MatchReason', {
  description:
    "One named part of a score: what counted, how much (0 to 1), and a sentence in the caller's language.",
  simpleResolvers: true,
})
class MatchReasonType {
  @Field(() => MatchFactorEnum, { description: 'What counted.' })
  factor: MatchFactor;

  @Field(() => Float, { description: 'How much, 0 to 1.' })
  value: number;

  @Field(() => String, { description: "In words, in the caller's language." })
  text: string;
}

@Rule('worker.match')
@ObjectType('JobMatch', { description: 'A job for a worker, and why.', simpleResolvers: true })
class JobMatchType {
  @Field(() => JobType, { description: 'The job.' })
  job: JobRow;

  @Field(() => Float, { description: 'How well it fits, 0 to 1.' })
  score: number;

  @Field(() => Int, { description: 'The version of the weights that made the score; 0 for the usual ones.' })
  weightsVersion: number;

  @Field(() => [MatchReasonType], { description: 'What the score is made of.' })
  reasons: WordedReason[];
}

@Rule('worker.match')
@ObjectType('WorkerMatch', { description: 'A worker for a job, and why.', simpleResolvers: true })
class WorkerMatchType {
  @Field(() => WorkerType, { description: 'The worker.' })
  worker: WorkerRow;

  @Field(() => Float, { description: 'How well they fit, 0 to 1.' })
  score: number;

  @Field(() => Int, { description: 'The version of the weights that made the score; 0 for the usual ones.' })
  weightsVersion: number;

  @Field(() => [MatchReasonType], { description: 'What the score is made of.' })
  reasons: WordedReason[];
}

const usual = 10;
const most = 50;

@Resolver()
export class MatchingResolver {
  @Extensions({ cost: { weight: 10, listSize: usual } })
  @Rule('worker.match')
  @Query(() => [JobMatchType], {
    description:
      'Jobs for a worker, best first; without workerId, for the calling worker. Nobody’s sex, ethnic group or religion is read. The worker; staff who deal with workers.',
  })
  async jobMatches(
    @Arg('workerId', () => ID, { nullable: true, description: 'Staff must say whom.' })
    workerId: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 50; 10 when nothing is said.' })
    first: number | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<JobMatch[]> {
    try {
      const key = optionalInnerId('Worker', context.market.id, workerId);
      return await matchJobs(context, key, sizeOf(first));
    } catch (error) {
      // A query has no userErrors: who is not registered, or not to be found, has no matches.
      if (error instanceof Refused) return [];
      throw error;
    }
  }

  @Extensions({ cost: { weight: 10, listSize: usual } })
  @Rule('worker.match')
  @Query(() => [WorkerMatchType], {
    description:
      'Workers for a job, best first; names are the polite ones for employers. Staff who deal with workers, and the employer of the job.',
  })
  workerMatches(
    @Arg('jobId', () => ID, { description: 'The job.' }) jobId: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 50; 10 when nothing is said.' })
    first: number | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<WorkerMatch[]> {
    return matchWorkers(context, innerId('Job', context.market.id, jobId), sizeOf(first));
  }
}

function sizeOf(first: number | null | undefined): number {
  if (first == null) return usual;
  if (first >= 1 && first <= most) return first;
  throw new BadArgument('first', {
    'zh-CN': `数量要在 1 到 ${most} 之间。`,
    en: `The number is between 1 and ${most}.`,
  });
}
