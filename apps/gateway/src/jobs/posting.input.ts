import type { Settlement } from '@yizhan/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { SettlementEnum } from './job-enums.ts';
import { JobShiftInput, PlaceInput, WageInput } from './job.input.ts';
import { LanguageNeedInput } from './language-need.type.ts';

@InputType('PostJobInput', { description: 'A new posting.' })
export class PostJobInputType {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose job it is; staff must say so, a person who acts for one employer only need not.',
  })
  employerId?: string | null;

  @Field(() => String, { description: 'What the work is, at most 60 characters.' })
  title: string;

  @Field(() => String, {
    description: 'What is to be done and what is asked, at most 2,000 characters of plain text.',
  })
  description: string;

  @Field(() => String, { description: 'Code of the trade, from occupations.' })
  occupationCode: string;

  @Field(() => [ID], { nullable: true, description: 'What one should be able to do, at most 12.' })
  skillIds?: string[] | null;

  @Field(() => Int, { description: 'How many people, 1 to 10,000.' })
  headcount: number;

  @Field(() => WageInput, { description: 'What it pays.' })
  wage: WageInput;

  @Field(() => SettlementEnum, { description: 'How often wages are handed over.' })
  settlement: Settlement;

  @Field(() => PlaceInput, { description: 'Where the work is.' })
  place: PlaceInput;

  @Field(() => DateScalar, { description: 'First day of work: today or later, at most 180 days ahead.' })
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of work.' })
  endsOn?: string | null;

  @Field(() => [JobShiftInput], {
    nullable: true,
    description: 'When the work takes place; within the days, without overlap.',
  })
  shifts?: JobShiftInput[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it leaves the board; without it at the end of the first day. At most 92 days from now.',
  })
  expiresAt?: Date | null;

  @Field(() => [String], { nullable: true, description: 'What comes with it, at most 12 of 20 characters.' })
  benefits?: string[] | null;

  @Field(() => [LanguageNeedInput], {
    nullable: true,
    description:
      'Languages that the work needs, at most 3, each with its reason. A reviewer decides on each.',
  })
  languageNeeds?: LanguageNeedInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True when people are wanted at once.' })
  urgent?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The posting agency's own number, at most 80 characters.",
  })
  externalReference?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Sends it to review at once, unless a rule blocks it.',
  })
  submit?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any 8 to 100 characters of the caller’s; a repeat within 24 hours returns the first result.',
  })
  idempotencyKey?: string | null;
}

@InputType('UpdateJobInput', { description: 'Changes of a job; what is left out stays as it is.' })
export class UpdateJobInputType {
  @Field(() => ID, { description: 'The job.' })
  jobId: string;

  @Field(() => String, { nullable: true, description: 'New title.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'New description.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'New trade.' })
  occupationCode?: string | null;

  @Field(() => [ID], { nullable: true, description: 'New skills, in place of the old.' })
  skillIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'New headcount, not below those placed.' })
  headcount?: number | null;

  @Field(() => WageInput, { nullable: true, description: 'New wage.' })
  wage?: WageInput | null;

  @Field(() => SettlementEnum, { nullable: true, description: 'New settlement.' })
  settlement?: Settlement | null;

  @Field(() => PlaceInput, { nullable: true, description: 'New place, as a whole.' })
  place?: PlaceInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'New first day.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'New last day; null takes it away.' })
  endsOn?: string | null;

  @Field(() => [JobShiftInput], { nullable: true, description: 'New shifts, in place of the old.' })
  shifts?: JobShiftInput[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'New expiry.' })
  expiresAt?: Date | null;

  @Field(() => [String], { nullable: true, description: 'New benefits, in place of the old.' })
  benefits?: string[] | null;

  @Field(() => [LanguageNeedInput], {
    nullable: true,
    description:
      'New needs of languages, in place of the old; empty takes them away. On the board a new one goes to review, whoever states it; decided ones that stay the same stay decided.',
  })
  languageNeeds?: LanguageNeedInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Urgent or not.' })
  urgent?: boolean | null;

  @Field(() => String, { nullable: true, description: 'New external reference; null takes it away.' })
  externalReference?: string | null;
}

@InputType('CheckPostingInput', { description: 'A posting as far as it is typed.' })
export class CheckPostingInputType {
  @Field(() => ID, { nullable: true, description: 'Whose job it is.' })
  employerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Title so far.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Description so far.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the trade.' })
  occupationCode?: string | null;

  @Field(() => [String], { nullable: true, description: 'Benefits so far.' })
  benefits?: string[] | null;

  @Field(() => [LanguageNeedInput], { nullable: true, description: 'Needs of languages so far.' })
  languageNeeds?: LanguageNeedInput[] | null;

  @Field(() => WageInput, { nullable: true, description: 'Wage.' })
  wage?: WageInput | null;

  @Field(() => SettlementEnum, { nullable: true, description: 'Settlement.' })
  settlement?: Settlement | null;

  @Field(() => PlaceInput, { nullable: true, description: 'Place.' })
  place?: PlaceInput | null;

  @Field(() => Int, { nullable: true, description: 'Headcount.' })
  headcount?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of work.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of work.' })
  endsOn?: string | null;

  @Field(() => [JobShiftInput], { nullable: true, description: 'Shifts.' })
  shifts?: JobShiftInput[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Expiry; without it the end of the first day.',
  })
  expiresAt?: Date | null;
}
