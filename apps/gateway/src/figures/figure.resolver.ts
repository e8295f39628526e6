import { applicationReport, marketFigures, type ApplicationReport, type MarketFigures } from '@yizhan/domain';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { ApplicationReportType } from './application-report.type.ts';
import { MarketFiguresType } from './figure.type.ts';

/** Reads no more than what is asked for. */
export const readReport = (
  days: { from: string; to: string },
  context: Pick<RequestContext, 'amongColleagues' | 'asks'>,
): Promise<ApplicationReport> =>
  applicationReport(context.amongColleagues, {
    ...days,
    withStates: context.asks('ApplicationDay.states'),
  });

@Resolver()
export class FigureResolver {
  @Rule('figures.read')
  @Query(() => MarketFiguresType, {
    description:
      'Sums over the markets of the caller’s region, or of a division in it; figures, no persons. Managers, auditors and administrators of a region.',
  })
  marketFigures(
    @Arg('divisionCode', () => String, {
      nullable: true,
      description: 'National code of a division in the region; without it the whole region.',
    })
    divisionCode: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<MarketFigures> {
    return marketFigures(context, divisionCode ?? null);
  }

  @Rule('figures.read')
  @Query(() => ApplicationReportType, {
    description:
      'How many applied in the caller’s market on each day, by trade and state; sums that are kept, no persons. At most 92 days. Managers, auditors and administrators.',
  })
  applicationReport(
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day, counted too.' }) to: string,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationReport> {
    return readReport({ from, to }, context);
  }
}
