import {
  jobCount,
  reviewQueue,
  reviewQueueLength,
  searchJobs,
  type JobOrder,
  type JobRow,
} from '@yizhan/domain';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { GeoPointInput } from '../graphql/geo-point.type.ts';
import { decodeId } from '../graphql/global-id.ts';
import { wrongId } from '../graphql/ids.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { JobOrderEnum } from './job-enums.ts';
import { JobFilterInput } from './job.input.ts';
import { JobConnection, JobType } from './job.type.ts';
import { toJobFilter } from './posting-input.ts';
import { Rule } from '../graphql/rule.ts';

@Resolver()
export class JobResolver {
  @Rule('public.read')
  @Query(() => JobType, {
    nullable: true,
    description: 'One job; null when there is none that the caller may see.',
  })
  async job(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<JobRow | null> {
    const decoded = decodeId(id);
    if (decoded?.type !== 'Job') throw wrongId('id');
    return loaders.job.load(decoded);
  }

  @Rule('public.read')
  @Query(() => JobConnection, {
    description:
      'Jobs that the caller may see: everybody the public ones, members those of their employers, staff all of their market.',
  })
  async jobs(
    @Arg('filter', () => JobFilterInput, {
      nullable: true,
      description: 'Which ones; without it all open ones.',
    })
    filter: JobFilterInput | null,
    @Arg('near', () => GeoPointInput, { nullable: true, description: 'The point to measure distances from.' })
    near: GeoPointInput | null,
    @Arg('orderBy', () => JobOrderEnum, { nullable: true, description: 'Which first.' })
    orderBy: JobOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<JobRow>> {
    const inMarket = context.inMarket(filter?.marketCode);
    const search = {
      filter: toJobFilter(inMarket.market.id, filter),
      near,
      orderBy,
      read: context.asked.jobs,
    };
    return toConnection<JobRow>(await searchJobs(inMarket, search, page), () => jobCount(inMarket, search));
  }

  @Rule('job.review')
  @Query(() => JobConnection, {
    description: 'Jobs that wait for a decision, longest waiting first. Reviewers and managers.',
  })
  async reviewQueue(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<JobRow>> {
    return toConnection(await reviewQueue(context, page), () => reviewQueueLength(context));
  }
}
