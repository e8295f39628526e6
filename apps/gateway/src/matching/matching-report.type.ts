import type { MatchingReport, Occupation, ShortJob, TradeShortage } from '@yizhan/domain';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { OccupationType } from '../occupations/occupation.type.ts';

const readers = 'Managers, auditors and administrators.';

@Rule('figures.read')
@ObjectType('TradeShortage', {
  description: `Open jobs of a trade in a place that fewer people have applied for or fit than there are places. ${readers}`,
  simpleResolvers: true,
})
class TradeShortageType implements TradeShortage {
  @Field(() => OccupationType, { description: 'The trade.' })
  occupation: Occupation;

  @Field(() => String, {
    description: 'National division code of the sub-district, or of the district where jobs say no more.',
  })
  divisionCode: string;

  @Field(() => String, { description: "The division's name in the caller's language." })
  divisionName: string;

  @Field(() => Int, { description: 'How many such jobs.' })
  jobs: number;

  @Field(() => Int, { description: 'Of these, jobs that nobody at all has applied for or fits.' })
  jobsWithNobody: number;

  @Field(() => Int, { description: 'Places that they had left.' })
  places: number;

  @Field(() => Int, {
    description: 'People who had applied or fit, added up over the jobs: somebody may count for several.',
  })
  candidates: number;
}

@Rule('figures.read')
@ObjectType('ShortJob', {
  description: `An open job that fewer people have applied for or fit than it has places. ${readers}`,
  simpleResolvers: true,
})
export class ShortJobType implements Pick<ShortJob, 'places' | 'candidates'> {
  @Field(() => Int, { description: 'Places that it had left.' })
  places: number;

  @Field(() => Int, { description: 'People who had applied or fit.' })
  candidates: number;
}

@Rule('figures.read')
@ObjectType('MatchingReport', {
  description: `What came of matching all workers of a market with its open jobs. ${readers}`,
  simpleResolvers: true,
})
export class MatchingReportType implements Omit<MatchingReport, 'id'> {
  @Field(() => DateTimeScalar, { description: 'Of what moment it tells.' })
  startedAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was worked out.' })
  finishedAt: Date;

  @Field(() => Int, { description: 'The version of the weights that were used; 0 for the usual ones.' })
  weightsVersion: number;

  @Field(() => Int, { description: 'Workers of the market.' })
  workers: number;

  @Field(() => Int, { description: 'Of these, people whom no open job fits.' })
  workersWithout: number;

  @Field(() => Int, { description: 'Open jobs with places left.' })
  jobs: number;

  @Field(() => Int, { description: 'Of these, jobs that are among the best twenty of somebody.' })
  jobsOffered: number;

  @Field(() => Int, { description: 'The best jobs of all workers, added up: twenty for each at most.' })
  offers: number;

  @Field(() => Float, {
    description: 'Share of these, 0 to 1, that falls on the tenth of the offered jobs with the most of them.',
  })
  topTenthShare: number;

  @Field(() => [TradeShortageType], {
    description:
      'Where people are missing, the most missing first: by trade and place, 200 at most. What was filled or has ended since is left out.',
  })
  trades: TradeShortage[];

  @Field(() => [ShortJobType], {
    description: 'Jobs that are short of people, those that nobody fits first, at most 50.',
  })
  jobsShort: ShortJob[];
}
