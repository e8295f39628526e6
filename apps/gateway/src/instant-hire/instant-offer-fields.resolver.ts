import {
  maySeeInside,
  type ApplicationRow,
  type InstantHireRow,
  type InstantOfferRow,
  type InstantWaveRow,
  type JobRow,
  type WorkerRow,
} from '@yizhan/domain';
import { Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { ApplicationType } from '../applications/application.type.ts';
import { childConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { globalId } from '../graphql/global-id.ts';
import { idDescription } from '../graphql/node.type.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { JobType } from '../jobs/job.type.ts';
import { WorkerType } from '../workers/worker.type.ts';
import { InstantHireType, InstantWaveType } from './instant-hire.type.ts';
import { InstantOfferConnection, InstantOfferType } from './instant-offer.type.ts';

type Keyed = Pick<InstantOfferRow, 'marketId' | 'id'>;

@Resolver(() => InstantOfferType)
export class InstantOfferFieldsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: Keyed): string {
    return globalId('InstantOffer', marketId, id);
  }

  @FieldResolver(() => JobType, { description: 'Which job.' })
  async job(
    @Root() { marketId, jobId }: Pick<InstantOfferRow, 'marketId' | 'jobId'>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<JobRow> {
    return (await loaders.jobOf.load({ marketId, id: jobId }))!;
  }

  @FieldResolver(() => ApplicationType, { nullable: true, description: 'What came of it once accepted.' })
  application(
    @Root() { marketId, applicationId }: Pick<InstantOfferRow, 'marketId' | 'applicationId'>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ApplicationRow | null> | null {
    return applicationId === null ? null : loaders.visibleApplication.load({ marketId, id: applicationId });
  }
}

@Resolver(() => WorkerType)
export class WorkerInstantOffersResolver {
  @FieldResolver(() => InstantOfferConnection, {
    description:
      'Urgent jobs that were offered to them, newest first. The worker and staff who deal with applications; empty for others.',
  })
  instantOffers(
    @Root() { marketId, id }: Pick<WorkerRow, 'marketId' | 'id'>,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ConnectionSource<InstantOfferRow>> {
    return childConnection(loaders.instantOffersOfWorkers, { marketId, id }, page);
  }
}

@Resolver(() => JobType)
export class JobInstantHireResolver {
  @FieldResolver(() => InstantHireType, {
    nullable: true,
    description:
      'How it is offered in waves; null when it never was. Who acts for its employer and staff; null for others.',
  })
  async instantHire(
    @Root() job: Pick<JobRow, 'marketId' | 'id' | 'employerId'>,
    @Ctx() { principal, loaders }: RequestContext,
  ): Promise<InstantHireRow | null> {
    const { marketId, id, employerId } = job;
    const acts =
      (await loaders.memberships.includes(marketId, employerId)) ||
      (await loaders.delegations.includes(marketId, employerId));
    if (!maySeeInside(principal, job, acts)) return null;
    return (await loaders.instantHire.load({ marketId, id }))[0] ?? null;
  }
}

@Resolver(() => InstantHireType)
export class InstantHireFieldsResolver {
  @FieldResolver(() => [InstantWaveType], { description: 'Each wave, last first, with what became of it.' })
  waves(
    @Root() { marketId, jobId }: Pick<InstantHireRow, 'marketId' | 'jobId'>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<InstantWaveRow[]> {
    return loaders.instantWaves.load({ marketId, id: jobId });
  }
}
