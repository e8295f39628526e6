import { instantHireStatuses, type InstantHireStatus } from '@yizhan/domain';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum-of.ts';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';

const InstantHireStatusEnum = enumOf<InstantHireStatus>(
  'InstantHireStatus',
  'How the waves of a job stand.',
  instantHireStatuses,
  {
    RUNNING: 'It is being offered, or looked for somebody to offer it to.',
    FILLED: 'Every place is taken; goes on by itself when one is free again.',
    STOPPED: 'Somebody has stopped it.',
    ENDED: 'The job is over or off the board, or not urgent any more.',
  },
);

@Rule('job.hireInstantly')
@ObjectType('InstantWave', {
  description: 'Offers of one job that were made at once, until one clock, and what became of them.',
  simpleResolvers: true,
})
export class InstantWaveType {
  @Field(() => Int, { description: '1 for the first.' })
  number: number;

  @Field(() => Int, {
    description: 'Places that were left when it began, and those that became free or were added since.',
  })
  openings: number;

  @Field(() => Int, { description: 'How many it was offered to.' })
  offers: number;

  @Field(() => Int, { description: 'How many said yes.' })
  accepted: number;

  @Field(() => Int, { description: 'How many said no.' })
  declined: number;

  @Field(() => Int, { description: 'How many have not answered and still can.' })
  unanswered: number;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt: Date;

  @Field(() => DateTimeScalar, { description: 'When its clock runs out.' })
  endsAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was over; null while it is under way.',
  })
  endedAt: Date | null;
}

@Rule('job.hireInstantly')
@ObjectType('InstantHire', { description: 'How a job is offered in waves.', simpleResolvers: true })
export class InstantHireType {
  @Field(() => InstantHireStatusEnum, { description: 'How it stands.' })
  status: InstantHireStatus;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it goes on.' })
  endedAt: Date | null;
}

@Rule('public.read')
@ObjectType('InstantHireRules', {
  description: 'How a market hands out offers of urgent jobs; the same for everybody.',
  simpleResolvers: true,
})
export class InstantHireRulesType {
  @Field(() => Int, { description: 'How long the offers of a wave are open.' })
  waveSeconds: number;

  @Field(() => Int, { description: 'Offers of a wave for each place that is left.' })
  offersPerPlace: number;

  @Field(() => Int, { description: 'The most offers that one person gets on one day.' })
  offersPerDay: number;

  @Field(() => [String], { description: "The rule in sentences, in the caller's language." })
  sentences: string[];
}

@Rule('figures.read')
@ObjectType('InstantOffersOfWorker', {
  description: 'What one worker got; by the polite name and the end of the number.',
  simpleResolvers: true,
})
export class InstantOffersOfWorkerType {
  @Field(() => String, { description: '王师傅.' })
  politeName: string;

  @Field(() => String, { description: 'The last three characters of the printed number.' })
  maskedNumber: string;

  @Field(() => Int, { description: 'Offers.' })
  offers: number;

  @Field(() => Int, { description: 'Of these accepted.' })
  accepted: number;

  @Field(() => Int, { description: 'Of these declined.' })
  declined: number;

  @Field(() => Int, { description: 'Of these not answered in time.' })
  unanswered: number;
}

@Rule('figures.read')
@ObjectType('InstantOfferReport', {
  description: 'How offers were spread over people in some days.',
  simpleResolvers: true,
})
export class InstantOfferReportType {
  @Field(() => Int, { description: 'Offers in all.' })
  offers: number;

  @Field(() => Int, { description: 'Of these accepted.' })
  accepted: number;

  @Field(() => Int, { description: 'People who got one at least.' })
  people: number;

  @Field(() => Int, { description: 'The most that one person got.' })
  most: number;

  @Field(() => Float, {
    description: 'Share of all offers that the tenth of people with the most of them got, 0 to 1.',
  })
  topTenthShare: number;

  @Field(() => Float, {
    description: 'Gini coefficient: 0 when everybody got the same, near 1 when one got all.',
  })
  gini: number;

  @Field(() => [InstantOffersOfWorkerType], { description: 'Most offers first, at most 50.' })
  workers: InstantOffersOfWorkerType[];
}
