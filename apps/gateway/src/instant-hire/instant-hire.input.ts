import type { DeclineReason } from '@yizhan/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { InstantDeclineReasonEnum } from './instant-offer.type.ts';

@InputType('AcceptInstantOfferInput', { description: 'That the worker comes, at once.' })
export class AcceptInstantOfferInputType {
  @Field(() => ID, { description: 'The offer.' })
  offerId: string;

  @Field(() => String, { nullable: true, description: 'A repeat within 24 hours gets the first answer.' })
  idempotencyKey?: string | null;
}

@InputType('DeclineInstantOfferInput', { description: 'That the worker does not come.' })
export class DeclineInstantOfferInputType {
  @Field(() => ID, { description: 'The offer.' })
  offerId: string;

  @Field(() => InstantDeclineReasonEnum, { nullable: true, description: 'Why; nobody has to say.' })
  reason?: DeclineReason | null;
}

@InputType('StartInstantHireInput', { description: 'A job to be offered in waves.' })
export class StartInstantHireInputType {
  @Field(() => ID, { description: 'The job.' })
  jobId: string;
}

@InputType('StopInstantHireInput', { description: 'A job that shall be offered no more.' })
export class StopInstantHireInputType {
  @Field(() => ID, { description: 'The job.' })
  jobId: string;
}

@InputType('SetInstantHireRulesInput', {
  description: 'How the market offers urgent jobs; what is left out stays.',
})
export class SetInstantHireRulesInputType {
  @Field(() => Int, { nullable: true, description: 'Minutes that a wave is open, 2 to 60.' })
  waveMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Offers for each place that is left, 1 to 10.' })
  offersPerPlace?: number | null;

  @Field(() => Int, { nullable: true, description: 'The most offers of one person on one day, 1 to 50.' })
  offersPerDay?: number | null;
}
