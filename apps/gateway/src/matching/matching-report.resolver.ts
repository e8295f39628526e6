import { matchingReport, type JobRow, type MatchingReport, type ShortJob } from '@yizhan/domain';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';
import { JobType } from '../jobs/job.type.ts';
import { MatchingReportType, ShortJobType } from './matching-report.type.ts';

@Resolver(() => ShortJobType)
export class MatchingReportResolver {
  @Rule('figures.read')
  @Query(() => MatchingReportType, {
    nullable: true,
    description:
      'Which open jobs of the caller’s market too few people fit, and how many people none fits: as of the night before, or of the last time it was asked to be worked out; null before the first. Managers, auditors and administrators.',
  })
  matchingReport(@Ctx() context: RequestContext): Promise<MatchingReport | null> {
    return matchingReport(context);
  }

  @FieldResolver(() => JobType, {
    nullable: true,
    description: 'Which job; null when the caller may not see it any more.',
  })
  job(@Root() { marketId, jobId }: ShortJob, @Ctx() { loaders }: RequestContext): Promise<JobRow | null> {
    return loaders.job.load({ marketId, id: jobId });
  }
}
