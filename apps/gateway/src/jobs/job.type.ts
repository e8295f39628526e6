import type { JobRow, JobStatus, Settlement, WageUnit } from '@yizhan/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import { GeoPointType } from '../graphql/geo-point.type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../graphql/scalars.ts';
import { JobStatusEnum, SettlementEnum, WageUnitEnum } from './job-enums.ts';
import { Rule } from '../graphql/rule.ts';

@Rule('public.read')
@ObjectType('Wage', { description: 'What the work pays.', simpleResolvers: true })
export class WageType {
  @Field(() => DecimalScalar, { description: 'The least, per unit.' })
  min: string;

  @Field(() => DecimalScalar, { description: 'The most, per unit; equal to min when the wage is fixed.' })
  max: string;

  @Field(() => WageUnitEnum, { description: 'What the amounts are paid per.' })
  unit: WageUnit;

  @Field(() => String, { description: 'ISO 4217, e.g. CNY.' })
  currency: string;

  @Field(() => DecimalScalar, {
    description: 'Expected pay for a usual day, for comparing only; an estimate unless the unit is DAY.',
  })
  perDay: string;
}

@Rule('public.read')
@ObjectType('Place', { description: 'Where the work is.', simpleResolvers: true })
export class PlaceType {
  @Field(() => String, { description: 'As the employer wrote it.' })
  address: string;

  @Field(() => String, { description: 'National division code of the sub-district or district.' })
  divisionCode: string;

  @Field(() => String, { description: "The division's name in the caller's language." })
  divisionName: string;

  @Field(() => GeoPointType, { nullable: true, description: 'Null where nobody has given the coordinates.' })
  location: GeoPointType | null;
}

@Rule('public.read')
@ObjectType('JobShift', { description: 'When the work takes place.', simpleResolvers: true })
export class JobShiftType {
  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  startsAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends; may be the next day.' })
  endsAt: Date;
}

/** The fields that the row itself answers; the others are in job-fields.resolver.ts. */
@Rule('public.read')
@ObjectType('Job', {
  implements: NodeType,
  description: 'One posting with a headcount.',
  simpleResolvers: true,
})
export class JobType extends NodeType implements Partial<JobRow> {
  @Field(() => String, { description: 'Printed and read aloud, e.g. HB260001; unique in its market.' })
  number: string;

  @Field(() => String, { description: 'What the work is, at most 60 characters.' })
  title: string;

  @Field(() => String, {
    description: 'What is to be done and what is asked, at most 2,000 characters of plain text.',
  })
  description: string;

  @Field(() => JobStatusEnum, { description: 'Where it stands.' })
  status: JobStatus;

  @Field(() => Int, { description: 'How many people are wanted, 1 to 10,000.' })
  headcount: number;

  @Field(() => Int, { description: 'How many have been placed.' })
  placedCount: number;

  @Field(() => SettlementEnum, { description: 'How often wages are handed over.' })
  settlement: Settlement;

  @Field(() => DateScalar, { description: 'The first day of work.' })
  startsOn: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of work; null when it is one day or open.',
  })
  endsOn: string | null;

  @Field(() => [String], { description: 'What comes with it, e.g. 午餐, 接送.' })
  benefits: string[];

  @Field(() => Boolean, { description: 'True when people are wanted at once.' })
  urgent: boolean;

  @Field(() => Int, { description: 'How many people have applied.' })
  applicationCount: number;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last went to review; null for a draft never submitted.',
  })
  submittedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it first came onto the board; null before that.',
  })
  publishedAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it leaves the board by itself.' })
  expiresAt: Date;
}

export const { Connection: JobConnection } = connectionTypes<JobRow>('Job', () => JobType);
