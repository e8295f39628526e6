import {
  suggestionKinds,
  widenings,
  type Division,
  type Occupation,
  type Settlement,
  type SuggestionKind,
  type Widening,
} from '@yizhan/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum-of.ts';
import { Rule } from '../graphql/rule.ts';
import { DecimalScalar } from '../graphql/scalars.ts';
import { DivisionType } from '../markets/market.type.ts';
import { OccupationType } from '../occupations/occupation.type.ts';
import { SettlementEnum } from './job-enums.ts';

const counted = 'How many jobs this choice leaves, the other filters kept.';

@Rule('public.read')
@ObjectType('OccupationFacet', { description: 'A trade as a choice.', simpleResolvers: true })
export class OccupationFacetType {
  @Field(() => OccupationType, { description: 'The trade.' })
  occupation: Occupation;

  @Field(() => Int, { description: counted })
  count: number;
}

@Rule('public.read')
@ObjectType('SettlementFacet', { description: 'A way of settling wages as a choice.', simpleResolvers: true })
export class SettlementFacetType {
  @Field(() => SettlementEnum, { description: 'How often wages are handed over.' })
  settlement: Settlement;

  @Field(() => Int, { description: counted })
  count: number;
}

@Rule('public.read')
@ObjectType('PayFacet', { description: 'A least pay as a choice.', simpleResolvers: true })
export class PayFacetType {
  @Field(() => DecimalScalar, { description: 'As wageAtLeast takes it, in yuan.' })
  atLeast: string;

  @Field(() => Int, { description: counted })
  count: number;
}

@Rule('public.read')
@ObjectType('DivisionFacet', { description: 'A place as a choice.', simpleResolvers: true })
export class DivisionFacetType {
  @Field(() => DivisionType, { description: 'The sub-district, or the district where a job says no more.' })
  division: Division;

  @Field(() => Int, { description: counted })
  count: number;
}

@Rule('public.read')
@ObjectType('JobFacets', {
  description: 'The choices that a search leaves; a choice without jobs is left out.',
  simpleResolvers: true,
})
export class JobFacetsType {
  @Field(() => [OccupationFacetType], { description: 'At most 30 trades, most jobs first.' })
  occupations: OccupationFacetType[];

  @Field(() => [SettlementFacetType], { description: 'Ways of settling wages, most jobs first.' })
  settlements: SettlementFacetType[];

  @Field(() => [PayFacetType], { description: 'Least pays in payUnit, lowest first.' })
  pay: PayFacetType[];

  @Field(() => [DivisionFacetType], { description: 'Places, most jobs first.' })
  divisions: DivisionFacetType[];

  @Field(() => Boolean, {
    description:
      'False when more than 20,000 jobs were there to count: the counts are then at least so high.',
  })
  isExact: boolean;
}

const SuggestionKindEnum = enumOf('JobSuggestionKind', 'What a suggestion names.', suggestionKinds, {
  TRADE: 'A trade.',
  PLACE: 'A place around the market, with all below it.',
  EMPLOYER: 'An employer with open jobs.',
});

@Rule('public.read')
@ObjectType('JobSuggestion', { description: 'What somebody who types may mean.', simpleResolvers: true })
export class JobSuggestionType {
  @Field(() => SuggestionKindEnum, { description: 'What it names.' })
  kind: SuggestionKind;

  @Field(() => String, { description: "In the caller's language; an employer's as it is called." })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'The everyday name of the trade that holds what was typed; null where its own name does.',
  })
  alias: string | null;

  @Field(() => String, { nullable: true, description: 'For filter.occupationCodes; null for other kinds.' })
  occupationCode: string | null;

  @Field(() => String, { nullable: true, description: 'For filter.divisionCodes; null for other kinds.' })
  divisionCode: string | null;

  @Field(() => ID, { nullable: true, description: 'For filter.employerId; null for other kinds.' })
  employerId: string | null;

  @Field(() => Int, { description: 'Open jobs of it, counted up to 1,000; at least one.' })
  count: number;
}

const WideningEnum = enumOf('Widening', 'How a search was made wider.', widenings, {
  SIBLING_TRADES: 'All trades of the same categories.',
  WIDER_RADIUS: 'Three times the distance.',
  WIDER_PLACE: 'The places that the places lie in.',
  FEWER_WORDS: 'Some of the words, or a trade that they name. May come twice.',
  WITHOUT_SEARCH: 'Without words.',
  WITHOUT_TRADES: 'Of any trade.',
  WITHOUT_SKILLS: 'Of any skill.',
  WITHOUT_EMPLOYER: 'Of any employer.',
  WITHOUT_SETTLEMENT: 'However wages are settled.',
  WITHOUT_WAGE: 'Of any wage.',
  WITHOUT_DAYS: 'On any day.',
  WITHOUT_URGENT: 'Urgent or not.',
  WITHOUT_PLACE: 'Anywhere.',
  WITHOUT_RADIUS: 'At any distance.',
  WHOLE_BOARD: 'Without any filter: no smaller change finds anything.',
});

@Rule('public.read')
@ObjectType('WiderSearch', {
  description: 'A wider search that finds something. Filters that are not named here stay as they were.',
  simpleResolvers: true,
})
export class WiderSearchType {
  @Field(() => WideningEnum, { description: 'What is changed.' })
  widening: Widening;

  @Field(() => String, { nullable: true, description: 'The words it has then; null for none.' })
  search: string | null;

  @Field(() => [String], { nullable: true, description: 'The trades it has then; null for any.' })
  occupationCodes: string[] | null;

  @Field(() => [String], { nullable: true, description: 'The divisions it has then; null for any.' })
  divisionCodes: string[] | null;

  @Field(() => Int, { nullable: true, description: 'The distance it has then; null for any.' })
  withinMetres: number | null;

  @Field(() => Int, { description: 'How many jobs it finds, counted up to 10,000; at least one.' })
  count: number;

  @Field(() => Boolean, { description: 'False when counting stopped at 10,000.' })
  countIsExact: boolean;
}
