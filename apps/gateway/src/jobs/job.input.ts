import type { JobStatus, ReviewDecision, Settlement, WageUnit } from '@yizhan/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { GeoPointInput } from '../graphql/geo-point.type.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../graphql/scalars.ts';
import { JobStatusEnum, ReviewDecisionEnum, SettlementEnum, WageUnitEnum } from './job-enums.ts';
import { LanguageNeedDecisionInput } from './language-need.type.ts';

@InputType('JobFilter', {
  description: 'Which jobs; what is left out does not narrow, and all that is given must hold.',
})
export class JobFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Chinese or Mongolian words, trade names and their aliases, or a number.',
  })
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Any of these trades.' })
  occupationCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Any of these skills.' })
  skillIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this employer.' })
  employerId?: string | null;

  @Field(() => [JobStatusEnum], {
    nullable: true,
    description:
      'Any of these; without it OPEN. What the caller may not see is not found: drafts and reviews are the staff’s.',
  })
  statuses?: JobStatus[] | null;

  @Field(() => [SettlementEnum], { nullable: true, description: 'Any of these.' })
  settlements?: Settlement[] | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'With wageUnit: the highest wage reaches it in that unit; without: the expected pay per day does.',
  })
  wageAtLeast?: string | null;

  @Field(() => WageUnitEnum, { nullable: true, description: 'Paid per this unit.' })
  wageUnit?: WageUnit | null;

  @Field(() => Int, { nullable: true, description: 'Metres from the argument near, as the crow flies.' })
  withinMetres?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Starting on this day or later.' })
  startsFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Starting on this day or earlier.' })
  startsTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only urgent ones, or only the others.' })
  urgent?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'In any of these divisions; a district includes its sub-districts.',
  })
  divisionCodes?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The agency's own number. For its partner, and staff; others find nothing. Without statuses in any state.",
  })
  externalReference?: string | null;

  @Field(() => String, { nullable: true, description: "Of this market; else of the caller's." })
  marketCode?: string | null;
}

@InputType('WageInput', { description: 'What the work pays.' })
export class WageInput {
  @Field(() => DecimalScalar, { description: 'The least, in yuan per unit.' })
  min: string;

  @Field(() => DecimalScalar, { description: 'The most, in yuan per unit; equal to min when fixed.' })
  max: string;

  @Field(() => WageUnitEnum, { description: 'What it is paid per.' })
  unit: WageUnit;
}

@InputType('PlaceInput', { description: 'Where the work is.' })
export class PlaceInput {
  @Field(() => String, { description: 'Address as people find it, at most 120 characters.' })
  address: string;

  @Field(() => String, { description: 'Code of the sub-district or district.' })
  divisionCode: string;

  @Field(() => GeoPointInput, { nullable: true, description: 'The point, in WGS-84 and in China.' })
  location?: GeoPointInput | null;
}

@InputType('JobShiftInput', { description: 'When the work takes place.' })
export class JobShiftInput {
  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  startsAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends: later, and within 24 hours.' })
  endsAt: Date;
}

@InputType('SubmitJobInput', { description: 'Sends a draft to review.' })
export class SubmitJobInputType {
  @Field(() => ID, { description: 'The job.' })
  jobId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why a posting with a BLOCK hit shall go to review all the same; reviewers, auditors and managers, and another person must approve it.',
  })
  overrideReason?: string | null;
}

@InputType('ReviewJobInput', { description: 'A decision on a job in review.' })
export class ReviewJobInputType {
  @Field(() => ID, { description: 'The job.' })
  jobId: string;

  @Field(() => ReviewDecisionEnum, { description: 'RETURN puts it back to DRAFT with the note.' })
  decision: ReviewDecision;

  @Field(() => String, {
    nullable: true,
    description: 'Why; owed with RETURN and REJECT, the author reads it.',
  })
  note?: string | null;

  @Field(() => [LanguageNeedDecisionInput], {
    nullable: true,
    description:
      'What is decided of the languages that the posting says it needs; APPROVE owes a decision on each that waits.',
  })
  languageNeeds?: LanguageNeedDecisionInput[] | null;
}

@InputType('CloseJobInput', { description: 'Ends a job.' })
export class CloseJobInputType {
  @Field(() => ID, { description: 'The job.' })
  jobId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for the record; at most 200 characters are kept.',
  })
  reason?: string | null;
}
