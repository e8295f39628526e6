import { availabilityExceptionKinds, type AvailabilityExceptionKind } from '@yizhan/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum-of.ts';
import { Rule } from '../graphql/rule.ts';
import { DateScalar } from '../graphql/scalars.ts';

const AvailabilityExceptionKindEnum = enumOf<AvailabilityExceptionKind>(
  'AvailabilityExceptionKind',
  'How a date differs from the usual week.',
  availabilityExceptionKinds,
  { OFF: 'They cannot then.', EXTRA: 'They can then, besides the usual.' },
);

const from = 'From when, as HH:MM; null for the whole day.';
const to = 'Until when, as HH:MM; at or before the beginning it is the next morning; null for the whole day.';
const weekday = 'Day of the week; 1 is Monday, 7 Sunday.';
const day = 'The date in the market’s time zone; today to 180 days ahead.';

@Rule('worker.read')
@ObjectType('WeekdayHours', {
  description: 'A day of the week on which a worker usually can, whole or for some hours.',
  simpleResolvers: true,
})
export class WeekdayHoursType {
  @Field(() => Int, { description: weekday })
  weekday: number;

  @Field(() => String, { nullable: true, description: from })
  from: string | null;

  @Field(() => String, { nullable: true, description: to })
  to: string | null;
}

@Rule('worker.read')
@ObjectType('AvailabilityException', {
  description: 'A date on which the usual week does not hold.',
  simpleResolvers: true,
})
export class AvailabilityExceptionType {
  @Field(() => DateScalar, { description: day })
  day: string;

  @Field(() => AvailabilityExceptionKindEnum, { description: 'Cannot, or can besides.' })
  kind: AvailabilityExceptionKind;

  @Field(() => String, { nullable: true, description: from })
  from: string | null;

  @Field(() => String, { nullable: true, description: to })
  to: string | null;
}

@InputType('WeekdayHoursInput', {
  description: 'A day of the week, whole or for some hours; a day may come several times with other hours.',
})
export class WeekdayHoursInput {
  @Field(() => Int, { description: weekday })
  weekday: number;

  @Field(() => String, { nullable: true, description: from })
  from?: string | null;

  @Field(() => String, { nullable: true, description: to })
  to?: string | null;
}

@InputType('AvailabilityExceptionInput', { description: 'A date on which the usual week does not hold.' })
export class AvailabilityExceptionInput {
  @Field(() => DateScalar, { description: day })
  day: string;

  @Field(() => AvailabilityExceptionKindEnum, { description: 'Cannot, or can besides.' })
  kind: AvailabilityExceptionKind;

  @Field(() => String, { nullable: true, description: from })
  from?: string | null;

  @Field(() => String, { nullable: true, description: to })
  to?: string | null;
}
