import {
  accessDenied,
  may,
  workerOfPerson,
  type InstantOfferRow,
  type JobRow,
  type UseCaseContext,
} from '@yizhan/domain';
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { innerId } from '../graphql/global-id.ts';
import { Rule } from '../graphql/rule.ts';
import { InstantOfferType } from '../instant-hire/instant-offer.type.ts';
import { JobType } from '../jobs/job.type.ts';
import { feedCursor, parseFeedCursor } from './feed.ts';
import type { InstantHireFeedItem } from './instant-hire-feed.ts';

@Rule('application.read')
@ObjectType('InstantHireFeedEvent', {
  description:
    'An offer that changed, or a job whose waves did, as it is now. With resync the cursor was too old: fetch the lists anew.',
  simpleResolvers: true,
})
class InstantHireFeedEventType {
  @Field(() => InstantOfferType, {
    nullable: true,
    description: 'The caller’s own offer; null where it is about a job’s waves, and with resync.',
  })
  offer: InstantOfferRow | null;

  @Field(() => Boolean, {
    description: 'True when changes were missed that are no longer kept: fetch the lists anew.',
  })
  resync: boolean;
}

type Wants = (item: InstantHireFeedItem) => boolean;

/** A worker wants their own offers; whoever may see the named job inside, that job's waves. */
async function wantedBy(context: RequestContext, jobId: string | null | undefined): Promise<Wants> {
  const { db, principal, market } = context;
  if (jobId === undefined) {
    if (principal.kind !== 'PERSON') throw accessDenied(principal);
    const worker = await workerOfPerson(db, market.id, principal.personId);
    return ({ offer, resync }) => resync || (offer !== null && offer.workerId === worker?.id);
  }
  const hires = jobId !== null && (await hiresFor(context, jobId));
  return (item) => hires && (item.resync || item.jobId === jobId);
}

async function hiresFor(context: RequestContext, jobId: string): Promise<boolean> {
  const { principal, market, loaders } = context;
  if (mayRead(context)) return true;
  const job = principal.kind === 'PERSON' ? await loaders.job.load({ marketId: market.id, id: jobId }) : null;
  return job !== null && loaders.memberships.includes(job.marketId, job.employerId);
}

const mayRead = ({ principal, market }: UseCaseContext): boolean =>
  principal.kind === 'STAFF' && may(principal, 'application.read', market.id);

@Resolver(() => InstantHireFeedEventType)
export class InstantHireFeedResolver {
  @Rule('application.read')
  @Subscription(() => InstantHireFeedEventType, {
    description:
      'Without jobId the caller’s own offers as they change; with it the waves of that job, for its employer and staff who deal with applications. From now, or from after a cursor without gap.',
    subscribe: async ({
      args,
      context,
    }: {
      args: { jobId?: string | null; after?: string | null };
      context: RequestContext;
    }) => {
      if (context.principal.kind !== 'PERSON' && !mayRead(context)) throw accessDenied(context.principal);
      const after = args.after == null ? null : parseFeedCursor(args.after);
      const jobId = args.jobId == null ? undefined : innerId('Job', context.market.id, args.jobId);
      const wants = await wantedBy(context, jobId);
      return context.services.instantHireFeed.subscribe(context.market.id, after, wants);
    },
  })
  instantHireFeed(
    @Root() item: InstantHireFeedItem,
    @Arg('jobId', () => ID, { nullable: true, description: 'The job whose waves to follow.' })
    _jobId: string | null,
    @Arg('after', () => String, { nullable: true, description: 'Changes after this cursor.' })
    _after: string | null,
  ): InstantHireFeedItem {
    return item;
  }

  @FieldResolver(() => JobType, {
    nullable: true,
    description: 'The job whose waves changed; null where it is about an offer, and with resync.',
  })
  job(
    @Root() { marketId, jobId }: Pick<InstantHireFeedItem, 'marketId' | 'jobId'>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<JobRow | null> | null {
    return jobId === null ? null : loaders.job.load({ marketId, id: jobId });
  }

  @FieldResolver(() => String, { description: 'The place of this change; for after.' })
  cursor(@Root() { sequence }: Pick<InstantHireFeedItem, 'sequence'>): string {
    return feedCursor(sequence);
  }
}
