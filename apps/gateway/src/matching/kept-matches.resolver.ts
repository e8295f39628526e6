import {
  keptMatchCount,
  keptMatches,
  type JobRow,
  type KeptJob,
  type KeptMatch,
  type WorkerRow,
} from '@yizhan/domain';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { Rule } from '../graphql/rule.ts';
import { JobType } from '../jobs/job.type.ts';
import { WorkerType } from '../workers/worker.type.ts';
import { KeptJobType, KeptMatchConnection, KeptMatchType } from './kept-match.type.ts';

@Resolver(() => KeptMatchType)
export class KeptMatchesResolver {
  @Rule('worker.match')
  @Query(() => KeptMatchConnection, {
    description:
      'The workers of the caller’s market with the jobs that fit them best: as of the night before, or of the last time it was asked to be worked out; empty before the first. Workers whom no job fitted are not in it; the order stays the same from run to run. Staff who deal with workers.',
  })
  async keptMatches(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<KeptMatch>> {
    return toConnection(await keptMatches(context, page), () => keptMatchCount(context));
  }

  @FieldResolver(() => WorkerType, { description: 'The worker.' })
  worker(
    @Root() { marketId, workerId }: KeptMatch,
    @Ctx() { loaders }: RequestContext,
  ): Promise<WorkerRow | null> {
    return loaders.workerOf.load({ marketId, id: workerId });
  }
}

@Resolver(() => KeptJobType)
export class KeptJobResolver {
  @FieldResolver(() => JobType, { description: 'The job.' })
  job(@Root() { marketId, jobId }: KeptJob, @Ctx() { loaders }: RequestContext): Promise<JobRow | null> {
    return loaders.jobOf.load({ marketId, id: jobId });
  }
}
