import {
  employerChanges,
  employerReadColumns,
  employersByKeysSelect,
  isVerified,
  jobPageSource,
  type EmployerRow,
  type EmployerVetting,
  type JobStatus,
  type PageArguments,
} from '@yizhan/domain';
import { jobsOfEmployer } from '../../employers/employer-jobs.ts';
import { EmployerResolver } from '../../employers/employer.resolver.ts';
import { globalId } from '../../graphql/global-id.ts';
import { EmployerPartnersResolver } from '../../partners/partner-fields.resolver.ts';
import { columns, derived, ofProperties, type LanePlain, type LaneRow } from './fields.ts';

const resolver = new EmployerResolver();
const partners = new EmployerPartnersResolver();

export const employerModel: LaneRow = {
  type: 'Employer',
  table: 'employers',
  key: 'id',
  columns: employerReadColumns,
  fields: {
    ...columns('number', 'name', 'kind', 'verifiedAt', 'verifiedUntil', 'verifiedEvidence'),
    ...columns('takesCalls', 'divisionCode', 'createdAt'),
    id: derived<EmployerRow>(['marketId', 'id'], ({ marketId, id }) => globalId('Employer', marketId, id)),
    verified: derived<EmployerRow>(['verifiedUntil'], (employer, { clock }) =>
      isVerified(employer, clock.now()),
    ),
    vettings: derived<EmployerRow>(['marketId', 'id'], (employer, context) =>
      resolver.vettings(employer, context),
    ),
    partners: derived<EmployerRow>(['marketId', 'id'], (employer, context) =>
      partners.partners(employer, context),
    ),
    jobs: {
      kind: 'ownPage',
      model: 'Job',
      needs: ['marketId', 'id'],
      page: (
        employer: EmployerRow,
        { statuses, ...page }: PageArguments & { statuses: JobStatus[] | null },
        context,
      ) => {
        const { inMarket, search } = jobsOfEmployer(context, employer, statuses);
        return jobPageSource(inMarket, search, page);
      },
    },
  },
  held: {
    changes: employerChanges,
    rows: ({ services }) => services.heldEmployers,
    select: employersByKeysSelect,
  },
};

/** A look at an employer's papers. */
export const vettingPlain: LanePlain = ofProperties(
  'EmployerVetting',
  ['decision', 'evidence', 'note', 'decidedAt'],
  {
    fields: {
      staff: ({ marketId, staffId }: EmployerVetting, { loaders }) =>
        loaders.staff.load({ marketId, id: staffId }),
    },
  },
);
