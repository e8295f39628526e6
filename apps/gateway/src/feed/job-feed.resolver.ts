import type { JobRow, JobStatus } from '@yizhan/domain';
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { globalId } from '../graphql/global-id.ts';
import { JobStatusEnum } from '../jobs/job-enums.ts';
import { JobType } from '../jobs/job.type.ts';
import { feedCursor, parseFeedCursor } from './feed.ts';
import { jobFeedKinds, type JobFeedItem, type JobFeedKind } from './job-feed.ts';
import { Rule } from '../graphql/rule.ts';

const JobFeedEventKindEnum = enumOf('JobFeedEventKind', 'What happened on the board.', jobFeedKinds, {
  PUBLISHED: 'The job came onto the board, or came back.',
  UPDATED: 'A job on the board changed.',
  REMOVED: 'The job left the board.',
});

@Rule('public.read')
@ObjectType('JobFeedEvent', {
  description:
    'A change of the public board. With resync the cursor was too old: fetch the board anew, the other fields say nothing.',
  simpleResolvers: true,
})
class JobFeedEventType {
  @Field(() => JobFeedEventKindEnum, { description: 'What happened.' })
  kind: JobFeedKind;

  @Field(() => JobType, { nullable: true, description: 'The job as it is now; null on REMOVED.' })
  job: JobRow | null;

  @Field(() => Boolean, {
    description: 'True when changes were missed that are no longer kept: fetch the board anew.',
  })
  resync: boolean;

  @Field(() => JobStatusEnum, {
    nullable: true,
    description: 'On REMOVED the state it went to, e.g. FILLED; null where that is not public.',
  })
  removal: JobStatus | null;
}

@Resolver(() => JobFeedEventType)
export class JobFeedResolver {
  @Rule('public.read')
  @Subscription(() => JobFeedEventType, {
    description:
      "What changes on the market's public board, from now, or from after a cursor without gap. Everybody.",
    subscribe: ({
      args,
      context,
    }: {
      args: { marketCode?: string; after?: string };
      context: RequestContext;
    }) => {
      const after = args.after == null ? null : parseFeedCursor(args.after);
      return context.services.feed.subscribe(context.inMarket(args.marketCode).market.id, after);
    },
  })
  jobFeed(
    @Root() item: JobFeedItem,
    @Arg('marketCode', () => String, { nullable: true, description: "Of this market; else of the caller's." })
    _marketCode: string | null,
    @Arg('after', () => String, { nullable: true, description: 'Changes after this cursor.' })
    _after: string | null,
  ): JobFeedItem {
    return item;
  }

  @FieldResolver(() => String, { description: 'The place of this change; for after.' })
  cursor(@Root() { sequence }: Pick<JobFeedItem, 'sequence'>): string {
    return feedCursor(sequence);
  }

  @FieldResolver(() => ID, { description: 'Which job, also when it can no longer be seen.' })
  jobId(
    @Root() { marketId, jobId }: Pick<JobFeedItem, 'marketId' | 'jobId'>,
    @Ctx() _context: RequestContext,
  ): string {
    return globalId('Job', marketId, jobId);
  }
}
