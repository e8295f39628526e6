import {
  accessDenied,
  may,
  membershipsOf,
  workerOfPerson,
  type ApplicationRow,
  type InstantOfferRow,
  type JobRow,
  type UseCaseContext,
} from '@yizhan/domain';
import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { ApplicationType } from '../applications/application.type.ts';
import type { RequestContext } from '../graphql/context.ts';
import { InstantOfferType } from '../instant-hire/instant-offer.type.ts';
import { JobType } from '../jobs/job.type.ts';
import type { ApplicationFeedItem } from './application-feed.ts';
import { feedCursor, parseFeedCursor } from './feed.ts';
import { Rule } from '../graphql/rule.ts';

@Rule('application.read')
@ObjectType('ApplicationFeedEvent', {
  description:
    'What changed, as it is now: an application, an offer of an urgent job, or the waves of one. With resync the cursor was too old: fetch the lists anew.',
  simpleResolvers: true,
})
class ApplicationFeedEventType {
  @Field(() => ApplicationType, {
    nullable: true,
    description: 'The application; null where something else changed, and with resync.',
  })
  application: ApplicationRow | null;

  @Field(() => InstantOfferType, {
    nullable: true,
    description: 'The caller’s own offer of an urgent job; null where something else changed.',
  })
  instantOffer: InstantOfferRow | null;

  @Field(() => Boolean, {
    description: 'True when changes were missed that are no longer kept: fetch the lists anew.',
  })
  resync: boolean;
}

/** Which items are the caller's: found out once, when the stream begins. */
async function wantedBy(context: UseCaseContext): Promise<(item: ApplicationFeedItem) => boolean> {
  const { db, principal, market } = context;
  if (principal.kind === 'STAFF' && may(principal, 'application.read', market.id))
    return ({ instantOffer }) => instantOffer === null;
  if (principal.kind !== 'PERSON') throw accessDenied(principal);
  const worker = await workerOfPerson(db, market.id, principal.personId);
  const employers = new Set((await membershipsOf(db, principal)).map(({ id }) => id));
  const isOwn = (of: { workerId: string } | null): boolean => of !== null && of.workerId === worker?.id;
  const hires = (of: { employerId: string } | null): boolean => of !== null && employers.has(of.employerId);
  return ({ application, instantOffer, hiring }) =>
    isOwn(application) || isOwn(instantOffer) || hires(application) || hires(hiring);
}

@Resolver(() => ApplicationFeedEventType)
export class ApplicationFeedResolver {
  @Rule('application.read')
  @Subscription(() => ApplicationFeedEventType, {
    description:
      'Applications as they change, and their placements with them, offers of urgent jobs and the waves they come in, from now or from after a cursor without gap. A worker’s own, those to employers the caller acts for; for staff who deal with applications all of the market.',
    subscribe: async ({ args, context }: { args: { after?: string }; context: RequestContext }) => {
      const after = args.after == null ? null : parseFeedCursor(args.after);
      const wants = await wantedBy(context);
      return context.services.applicationFeed.subscribe(context.market.id, after, wants);
    },
  })
  applicationFeed(
    @Root() item: ApplicationFeedItem,
    @Arg('after', () => String, { nullable: true, description: 'Changes after this cursor.' })
    _after: string | null,
  ): ApplicationFeedItem {
    return item;
  }

  @FieldResolver(() => JobType, {
    nullable: true,
    description:
      'The urgent job whose waves changed, for who hires and staff; null where something else changed.',
  })
  instantHireJob(
    @Root() { marketId, hiring }: Pick<ApplicationFeedItem, 'marketId' | 'hiring'>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<JobRow | null> | null {
    return hiring === null ? null : loaders.job.load({ marketId, id: hiring.jobId });
  }

  @FieldResolver(() => String, { description: 'The place of this change; for after.' })
  cursor(@Root() { sequence }: Pick<ApplicationFeedItem, 'sequence'>): string {
    return feedCursor(sequence);
  }
}
