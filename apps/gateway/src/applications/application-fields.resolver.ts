import {
  employerPhoneFor,
  workerContact,
  type ApplicationRow,
  type ApplicationStep,
  type JobRow,
  type PlacementRow,
  type WorkerRow,
} from '@yizhan/domain';
import { Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { childConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { globalId } from '../graphql/global-id.ts';
import { idDescription } from '../graphql/node.type.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { JobType } from '../jobs/job.type.ts';
import { PlacementConnection, PlacementType } from '../placements/placement.type.ts';
import { WorkerType } from '../workers/worker.type.ts';
import { ApplicationConnection, ApplicationStepType, ApplicationType } from './application.type.ts';

type Keyed = Pick<ApplicationRow, 'marketId' | 'id'>;

@Resolver(() => ApplicationType)
export class ApplicationFieldsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: Keyed): string {
    return globalId('Application', marketId, id);
  }

  @FieldResolver(() => JobType, { description: 'For which job.' })
  job(
    @Root() { marketId, jobId, job }: Pick<ApplicationRow, 'marketId' | 'jobId'> & { job?: JobRow | null },
    @Ctx() context: RequestContext,
  ): JobRow | Promise<JobRow | null> {
    return job ?? context.loaders.jobOf.load({ marketId, id: jobId });
  }

  @FieldResolver(() => WorkerType, {
    description: 'Who. A person who erased their data stays as a nameless worker.',
  })
  async worker(
    @Root() { marketId, workerId }: Pick<ApplicationRow, 'marketId' | 'workerId'>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<WorkerRow> {
    return (await loaders.workerOf.load({ marketId, id: workerId }))!;
  }

  @FieldResolver(() => PlacementType, { nullable: true, description: 'Null until it was accepted.' })
  placement(
    @Root() { marketId, id, placement }: Keyed & { placement?: PlacementRow | null },
    @Ctx() context: RequestContext,
  ): PlacementRow | null | Promise<PlacementRow | null> {
    if (placement !== undefined) return placement;
    const found = context.loaders.placementOfApplication.load({ marketId, id });
    return found.then(([row]) => row ?? null);
  }

  @FieldResolver(() => [ApplicationStepType], { description: 'The states it came into, in order.' })
  steps(@Root() { marketId, id }: Keyed, @Ctx() { loaders }: RequestContext): Promise<ApplicationStep[]> {
    return loaders.applicationSteps.load({ marketId, id });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Code of why it was refused or withdrawn, e.g. FILLED, SKILL, TIME, OTHER. The worker sees it when the employer shares it; null where nothing was said.',
  })
  async reason(
    @Root()
    application: Pick<ApplicationRow, 'marketId' | 'employerId' | 'reason' | 'reasonShared'> & {
      ofOwnEmployer?: boolean;
    },
    @Ctx() { principal, loaders }: RequestContext,
  ): Promise<string | null> {
    const { marketId, employerId, reason, reasonShared, ofOwnEmployer } = application;
    if (reason === null || reasonShared || principal.kind === 'STAFF') return reason;
    const acts =
      ofOwnEmployer ??
      ((await loaders.memberships.includes(marketId, employerId)) ||
        (await loaders.delegations.includes(marketId, employerId)));
    return acts ? reason : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The worker's number once the job was offered; each look is recorded. The employer while the worker agrees to it (EMPLOYER_CONTACT), clerks, managers; null for others, and without a phone.",
  })
  async workerPhone(
    @Root() application: Keyed & Pick<ApplicationRow, 'status' | 'employerId' | 'workerId'>,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    const { marketId, workerId } = application;
    const worker = await context.loaders.workerOf.load({ marketId, id: workerId });
    return worker && workerContact(context, application, worker);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The employer's number, for the referral slip; each look is recorded. Clerks and managers; null for others, and when the employer prefers not to be called.",
  })
  employerPhone(
    @Root() application: Keyed & Pick<ApplicationRow, 'employerId'>,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return employerPhoneFor(context, application);
  }
}

@Resolver(() => JobType)
export class JobApplicationsResolver {
  @FieldResolver(() => ApplicationConnection, {
    description: 'Who applied, first come first. Of the employer and staff; for others their own, or empty.',
  })
  applications(
    @Root() key: Keyed,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ConnectionSource<ApplicationRow>> {
    return childConnection(loaders.applicationsOfJobs, key, page);
  }

  @FieldResolver(() => PlacementConnection, {
    description:
      'Who was placed, latest start first. Of the employer and staff; for others their own, or empty.',
  })
  placements(
    @Root() key: Keyed,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ConnectionSource<PlacementRow>> {
    return childConnection(loaders.placementsOfJobs, key, page);
  }
}
