import { visibleJobsByKeysSelect, type ShortJob } from '@yizhan/domain';
import { FigureResolver, readReport } from '../../figures/figure.resolver.ts';
import { InstantHireResolver } from '../../instant-hire/instant-hire.resolver.ts';
import { DeskSettingsResolver } from '../../markets/desk-settings.resolver.ts';
import { MatchingReportResolver } from '../../matching/matching-report.resolver.ts';
import { ParticipationResolver } from '../../my-data/participation.resolver.ts';
import { ofProperties, pointsTo, worked, type LanePlain, type LaneRootField } from './fields.ts';

const figureSums = new FigureResolver();
const instantHire = new InstantHireResolver();
const matching = new MatchingReportResolver();
const groups = new ParticipationResolver();
const desks = new DeskSettingsResolver();

interface Days {
  from: string;
  to: string;
}

/** Counts for those who run markets. */
export const figures: Readonly<Record<string, LaneRootField>> = {
  marketFigures: worked(({ divisionCode }: { divisionCode?: string | null }, context) =>
    figureSums.marketFigures(divisionCode, context),
  ),
  applicationReport: worked((days: Days, context) => readReport(days, context)),
  instantOfferReport: worked(({ from, to }: Days, context) =>
    instantHire.instantOfferReport(from, to, context),
  ),
  matchingReport: worked((_args, context) => matching.matchingReport(context)),
  participation: worked((_args, context) => groups.participation(context)),
  deskSettings: worked((_args, context) => desks.deskSettings(context)),
};

export const figuresPlain: readonly LanePlain[] = [
  ofProperties('MarketFigures', ['asOf', 'markets', 'total']),
  ofProperties('MarketFigure', ['market', 'figures']),
  ofProperties('FigureSet', [
    ...['openJobs', 'openings', 'employers', 'workers', 'workersToday', 'workersThisMonth'],
    ...['applicationsToday', 'applicationsThisMonth', 'placementsToday', 'placementsThisMonth'],
  ]),
  ofProperties('ApplicationReport', ['applications', 'days', 'trades']),
  ofProperties('ApplicationsOfTradePerDay', ['occupation', 'applications', 'perDay']),
  ofProperties('ApplicationDay', ['day', 'applications', 'trades', 'states']),
  ofProperties('ApplicationsOfTrade', ['occupation', 'applications']),
  ofProperties('ApplicationsInState', ['status', 'applications']),
  ofProperties('InstantOfferReport', [
    ...['offers', 'accepted', 'people', 'most', 'topTenthShare', 'gini', 'workers'],
  ]),
  ofProperties('InstantOffersOfWorker', [
    ...['politeName', 'maskedNumber', 'offers', 'accepted', 'declined', 'unanswered'],
  ]),
  ofProperties('MatchingReport', [
    ...['startedAt', 'finishedAt', 'weightsVersion', 'workers', 'workersWithout', 'jobs', 'jobsOffered'],
    ...['offers', 'topTenthShare', 'trades', 'jobsShort'],
  ]),
  ofProperties('TradeShortage', [
    ...['occupation', 'divisionCode', 'divisionName', 'jobs', 'jobsWithNobody', 'places', 'candidates'],
  ]),
  ofProperties('ShortJob', ['places', 'candidates'], {
    rows: {
      job: pointsTo(
        'Job',
        ({ marketId, jobId }: ShortJob) => ({ marketId, id: jobId }),
        (keys) =>
          (parameters, { principal }) =>
            visibleJobsByKeysSelect(principal, keys)(parameters),
      ),
    },
  }),
  ofProperties('Participation', ['groups', 'others', 'total']),
  ofProperties('ParticipationCount', ['group', 'count']),
  ofProperties('DeskSettings', ['staffTotpRequired', 'staffIdleMinutes']),
];
