import { updateAvailability, type WorkerRow } from '@yizhan/domain';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';
import { toWorkerPayload, workerPayload, type WorkerPayloadSource } from '../workers/worker-payloads.ts';
import { WorkerType } from '../workers/worker.type.ts';
import { exceptionsAhead, usualWeekOf } from './availability-values.ts';
import { toUpdateAvailabilityInput, UpdateAvailabilityInputType } from './availability.input.ts';
import { AvailabilityExceptionType, WeekdayHoursType } from './availability.type.ts';

const UpdateAvailabilityPayload = workerPayload('UpdateAvailability');

type Keyed = Pick<WorkerRow, 'marketId' | 'id'>;

@Resolver(() => WorkerType)
export class AvailabilityResolver {
  @FieldResolver(() => [WeekdayHoursType], {
    description: 'Their usual week in order: each of the weekdays, whole or with its hours.',
  })
  async usualWeek(
    @Root() { marketId, id, weekdays }: Keyed & Pick<WorkerRow, 'weekdays'>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<WeekdayHoursType[]> {
    return usualWeekOf({ weekdays }, await loaders.availabilityHours.load({ marketId, id }));
  }

  @FieldResolver(() => [AvailabilityExceptionType], {
    description: 'Dates from today on that are otherwise than the usual week, in order.',
  })
  async availabilityExceptions(
    @Root() { marketId, id }: Keyed,
    @Ctx() context: RequestContext,
  ): Promise<AvailabilityExceptionType[]> {
    const exceptions = await context.loaders.availabilityExceptions.load({ marketId, id });
    return exceptionsAhead({ marketId }, exceptions, context);
  }

  @Rule('worker.update')
  @Mutation(() => UpdateAvailabilityPayload, {
    description:
      'Changes when a worker usually can, and on which dates it is otherwise. The worker; clerks, managers.',
  })
  async updateAvailability(
    @Arg('input', () => UpdateAvailabilityInputType, { description: 'The changes.' })
    input: UpdateAvailabilityInputType,
    @Ctx() context: RequestContext,
  ): Promise<WorkerPayloadSource> {
    const outcome = await updateAvailability(context, toUpdateAvailabilityInput(context.market.id, input));
    return toWorkerPayload(context, outcome);
  }
}
