import type {
  ApplicationDay,
  ApplicationReport,
  ApplicationStatus,
  Occupation,
  TradeApplications,
} from '@yizhan/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { ApplicationStatusEnum } from '../applications/application.type.ts';
import { Rule } from '../graphql/rule.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { OccupationType } from '../occupations/occupation.type.ts';

const readers = 'Managers, auditors and administrators.';

@Rule('figures.read')
@ObjectType('ApplicationsOfTrade', {
  description: `How many applied in a trade. ${readers}`,
  simpleResolvers: true,
})
class ApplicationsOfTradeType {
  @Field(() => OccupationType, { description: 'The trade of the job when they applied.' })
  occupation: Occupation;

  @Field(() => Int, { description: 'How many.' })
  applications: number;
}

@Rule('figures.read')
@ObjectType('ApplicationsInState', {
  description: `How many applications are in a state now. ${readers}`,
  simpleResolvers: true,
})
class ApplicationsInStateType {
  @Field(() => ApplicationStatusEnum, { description: 'Which state.' })
  status: ApplicationStatus;

  @Field(() => Int, { description: 'How many.' })
  applications: number;
}

@Rule('figures.read')
@ObjectType('ApplicationDay', { description: `Applications of one day. ${readers}`, simpleResolvers: true })
class ApplicationDayType implements ApplicationDay {
  @Field(() => DateScalar, { description: 'Which day, by the market’s calendar.' })
  day: string;

  @Field(() => Int, { description: 'How many applied.' })
  applications: number;

  @Field(() => [ApplicationsOfTradeType], { description: 'By trade, the most first.' })
  trades: ApplicationDay['trades'];

  @Field(() => [ApplicationsInStateType], {
    description: 'By state, the most first; without applications that are not kept any more.',
  })
  states: ApplicationDay['states'];
}

@Rule('figures.read')
@ObjectType('ApplicationsOfTradePerDay', {
  description: `How many applied in a trade, day by day. ${readers}`,
  simpleResolvers: true,
})
class ApplicationsOfTradePerDayType implements TradeApplications {
  @Field(() => OccupationType, { description: 'The trade of the job when they applied.' })
  occupation: Occupation;

  @Field(() => Int, { description: 'How many in all.' })
  applications: number;

  @Field(() => [Int], {
    description:
      'How many on each day from the first one asked for to the last, in their order; 0 where nobody applied.',
  })
  perDay: number[];
}

@Rule('figures.read')
@ObjectType('ApplicationReport', {
  description: `How many applied from one day to another. ${readers}`,
  simpleResolvers: true,
})
export class ApplicationReportType implements ApplicationReport {
  @Field(() => Int, { description: 'How many in all.' })
  applications: number;

  @Field(() => [ApplicationDayType], {
    description: 'Day by day, the first first; only days on which somebody applied.',
  })
  days: ApplicationDay[];

  @Field(() => [ApplicationsOfTradePerDayType], {
    description:
      'Trade by trade, the most first; only trades in which somebody applied. The same numbers as those of the days, as a table with a row for each trade.',
  })
  trades: TradeApplications[];
}
