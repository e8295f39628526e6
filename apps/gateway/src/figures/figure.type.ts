import type { FigureSet, Market, MarketFigure, MarketFigures } from '@yizhan/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { MarketType } from '../markets/market.type.ts';

const hidden = 'Null where so few people, under ten, would be told apart.';

@Rule('figures.read')
@ObjectType('FigureSet', {
  description:
    'Figures of a market or of several: counts, no persons. Managers, auditors and administrators of a region.',
  simpleResolvers: true,
})
class FigureSetType implements FigureSet {
  @Field(() => Int, { description: 'Jobs on the board; a kept count.' })
  openJobs: number;

  @Field(() => Int, { description: 'Places that open jobs still have.' })
  openings: number;

  @Field(() => Int, { description: 'Employers registered.' })
  employers: number;

  @Field(() => Int, { nullable: true, description: `Workers registered. ${hidden}` })
  workers: number | null;

  @Field(() => Int, { nullable: true, description: `Workers registered today. ${hidden}` })
  workersToday: number | null;

  @Field(() => Int, { nullable: true, description: `Workers registered this month. ${hidden}` })
  workersThisMonth: number | null;

  @Field(() => Int, { nullable: true, description: `Applications made today. ${hidden}` })
  applicationsToday: number | null;

  @Field(() => Int, { nullable: true, description: `Applications made this month. ${hidden}` })
  applicationsThisMonth: number | null;

  @Field(() => Int, { nullable: true, description: `Placements agreed today. ${hidden}` })
  placementsToday: number | null;

  @Field(() => Int, { nullable: true, description: `Placements agreed this month. ${hidden}` })
  placementsThisMonth: number | null;
}

@Rule('figures.read')
@ObjectType('MarketFigure', {
  description: 'The figures of one market. Managers, auditors and administrators of a region.',
  simpleResolvers: true,
})
class MarketFigureType implements MarketFigure {
  @Field(() => MarketType, { description: 'Which market.' })
  market: Market;

  @Field(() => FigureSetType, { description: 'Its figures.' })
  figures: FigureSet;
}

@Rule('figures.read')
@ObjectType('MarketFigures', {
  description:
    'Figures of the markets of a region, side by side and together. Managers, auditors and administrators of a region.',
  simpleResolvers: true,
})
export class MarketFiguresType implements MarketFigures {
  @Field(() => DateTimeScalar, { description: 'When they were counted.' })
  asOf: Date;

  @Field(() => [MarketFigureType], {
    description: 'One for each market, in the order in which they were made.',
  })
  markets: MarketFigure[];

  @Field(() => FigureSetType, { description: 'All together.' })
  total: FigureSet;
}
