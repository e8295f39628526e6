import type { UpdateAvailabilityInput } from '@yizhan/domain';
import { Field, ID, InputType } from 'type-graphql';
import { optionalInnerId } from '../graphql/global-id.ts';
import { AvailabilityExceptionInput, WeekdayHoursInput } from './availability.type.ts';

@InputType('UpdateAvailabilityInput', {
  description:
    'When a worker can; a list that is left out stays, one that is given takes the place of the former.',
})
export class UpdateAvailabilityInputType {
  @Field(() => ID, { nullable: true, description: 'Staff must say whom; otherwise the caller.' })
  workerId?: string | null;

  @Field(() => [WeekdayHoursInput], {
    nullable: true,
    description: 'The usual week, at most 28 entries; an empty list: only when they say so.',
  })
  week?: WeekdayHoursInput[] | null;

  @Field(() => [AvailabilityExceptionInput], {
    nullable: true,
    description: 'Dates that are otherwise, each once, at most 60.',
  })
  exceptions?: AvailabilityExceptionInput[] | null;
}

const hoursOf = ({ from = null, to = null }: { from?: string | null; to?: string | null }) => ({ from, to });

export function toUpdateAvailabilityInput(
  marketId: number,
  { workerId, week, exceptions }: UpdateAvailabilityInputType,
): UpdateAvailabilityInput {
  return {
    workerId: optionalInnerId('Worker', marketId, workerId),
    week: week?.map((entry) => ({ weekday: entry.weekday, ...hoursOf(entry) })),
    exceptions: exceptions?.map((entry) => ({ day: entry.day, kind: entry.kind, ...hoursOf(entry) })),
  };
}
