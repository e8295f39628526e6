import { FigureResolver, readReport } from '../../figures/figure.resolver.ts';
import { InstantHireResolver } from '../../instant-hire/instant-hire.resolver.ts';
import { DeskSettingsResolver } from '../../markets/desk-settings.resolver.ts';
import { ParticipationResolver } from '../../my-data/participation.resolver.ts';
import { ofProperties, worked, type LanePlain, type LaneRootField } from './fields.ts';

const figureSums = new FigureResolver();
const instantHire = new InstantHireResolver();
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
  ofProperties('Participation', ['groups', 'others', 'total']),
  ofProperties('ParticipationCount', ['group', 'count']),
  ofProperties('DeskSettings', ['staffTotpRequired', 'staffIdleMinutes']),
];
