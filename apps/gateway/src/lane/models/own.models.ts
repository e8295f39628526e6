import { nameIn, visibleJobsByKeysSelect, type DataLook, type JobAlert } from '@yizhan/domain';
import { SavedSearchResolver } from '../../saved-searches/saved-search.resolver.ts';
import {
  connectionOf,
  ofProperties,
  pointsTo,
  worked,
  type LanePlain,
  type LaneRootField,
} from './fields.ts';

const searches = new SavedSearchResolver();

/** What a person keeps, and was told of. */
export const own: Readonly<Record<string, LaneRootField>> = {
  savedSearches: worked((_args, context) => searches.savedSearches(context)),
  jobAlerts: worked((_args, context) => searches.jobAlerts(context)),
};

export const ownPlain: readonly LanePlain[] = [
  ofProperties('SavedSearch', ['name', 'filter', 'near', 'createdAt']),
  ofProperties('SavedFilter', [
    ...['search', 'occupationCodes', 'settlements', 'wageAtLeast', 'wageUnit', 'withinMetres'],
    ...['divisionCodes', 'urgent'],
  ]),
  ...connectionOf('DataLook'),
  ofProperties('DataLook', ['at', 'actorKind', 'own', 'employerName', 'fields', 'purpose'], {
    fields: {
      marketName: ({ marketId }: DataLook, { markets, language }) => {
        const market = markets.market(marketId);
        return market ? nameIn(language, market) : '';
      },
    },
  }),
  ofProperties('WeekdayHours', ['weekday', 'from', 'to']),
  ofProperties('AvailabilityException', ['day', 'kind', 'from', 'to']),
  ofProperties('StaffAccount', [
    ...['hasPin', 'hasSecondFactor', 'recoveryCodesLeft', 'restingRoles', 'idleMinutes'],
  ]),
  ofProperties('OwnSession', ['id', 'client', 'createdAt', 'lastUsedAt', 'expiresAt', 'current']),
  ofProperties('JobAlert', ['searchName', 'at'], {
    rows: {
      job: pointsTo(
        'Job',
        ({ marketId, jobId }: JobAlert) => ({ marketId, id: jobId }),
        (keys) =>
          (parameters, { principal }) =>
            visibleJobsByKeysSelect(principal, keys)(parameters),
      ),
    },
  }),
];
