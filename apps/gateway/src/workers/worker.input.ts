import type { ConsentPurpose, WorkerOrder } from '@yizhan/domain';
import { workerOrders } from '@yizhan/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ConsentPurposeEnum } from '../my-data/consent-enums.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { GeoPointInput } from '../graphql/geo-point.type.ts';
import { DecimalScalar } from '../graphql/scalars.ts';

export const WorkerOrderEnum = enumOf<WorkerOrder>('WorkerOrder', 'Which workers first.', workerOrders, {
  NEWEST: 'Last registered first.',
  NEAREST: 'By distance from near; workers without a place are left out.',
});

@InputType('WorkerFilter', { description: 'Which workers; what is left out does not narrow.' })
export class WorkerFilterInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Phone or its last four digits, ID number or its last four characters, name, pinyin, initials, or the printed number. Whole values only: they are found by keyed tokens.',
  })
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Who looks for work in one of these trades.' })
  occupationCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Who has one of these skills.' })
  skillIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only who can work today, or only the others.' })
  availableToday?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Within so many metres of near.' })
  withinMetres?: number | null;
}

@InputType({ description: 'What workers say of themselves.' })
abstract class ProfileInput {
  @Field(() => [String], {
    nullable: true,
    description: 'ISO 639-1 codes of languages spoken; zh without it, empty when it is not known.',
  })
  languages?: string[] | null;

  @Field(() => GeoPointInput, {
    nullable: true,
    description: 'Where they live; else the sub-district counts.',
  })
  location?: GeoPointInput | null;

  @Field(() => String, { nullable: true, description: 'National division code of where they live.' })
  divisionCode?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Wished pay per day in yuan, 1 to 5,000.' })
  wagePerDayAtLeast?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when they can work today.' })
  availableToday?: boolean | null;
}

@InputType('RegisterWorkerInput', { description: 'A person who looks for work.' })
export class RegisterWorkerInputType extends ProfileInput {
  @Field(() => String, { description: 'As on the identity card.' })
  realName: string;

  @Field(() => String, { description: 'Resident identity number, 18 characters (GB 11643).' })
  idNumber: string;

  @Field(() => String, {
    nullable: true,
    description: "Window registration only; otherwise the caller's counts.",
  })
  phone?: string | null;

  @Field(() => [String], { description: 'Trades to look for work in, 1 to 10 codes.' })
  occupationCodes: string[];

  @Field(() => [ConsentPurposeEnum], {
    nullable: true,
    description:
      'What they agree to besides SERVICE_RECORDS, which registering agrees to; each on its own text, see consentTerms.',
  })
  consents?: ConsentPurpose[] | null;

  @Field(() => String, { nullable: true, description: 'A repeat within 24 hours gets the first answer.' })
  idempotencyKey?: string | null;
}

@InputType('WorkerSkillInput', { description: 'A skill and how well.' })
export class WorkerSkillInput {
  @Field(() => ID, { description: 'The skill.' })
  skillId: string;

  @Field(() => Int, { description: '1 a beginner, 5 a master.' })
  level: number;
}

@InputType('UpdateWorkerInput', {
  description: 'Changes of what a worker says; what is left out stays, null takes an optional wish away.',
})
export class UpdateWorkerInputType extends ProfileInput {
  @Field(() => ID, { nullable: true, description: 'Staff must say whom; otherwise the caller.' })
  workerId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Trades, 1 to 10 codes.' })
  occupationCodes?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'How far they go, 500 to 200,000 metres.' })
  radiusMetres?: number | null;

  @Field(() => [Int], { nullable: true, description: 'Days of the week; 1 is Monday, 7 Sunday.' })
  weekdays?: number[] | null;

  @Field(() => [WorkerSkillInput], {
    nullable: true,
    description: 'What they can do, at most 20; what staff has confirmed stays.',
  })
  skills?: WorkerSkillInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Employers not to be shown to, at most 50.' })
  hiddenFromEmployerIds?: string[] | null;
}

@InputType('ConfirmWorkerSkillInput', { description: 'That staff has seen proof of a skill.' })
export class ConfirmWorkerSkillInputType {
  @Field(() => ID, { description: 'The worker.' })
  workerId: string;

  @Field(() => ID, { description: 'The skill.' })
  skillId: string;

  @Field(() => Int, { description: '1 a beginner, 5 a master.' })
  level: number;
}
