import {
  visibleWorkersByKeysSelect,
  workersByKeysSelect,
  type Correction,
  type PageArguments,
  type PartnerRow,
  type PartnerSecretRow,
  type PersonConflictRow,
  type ScreenRow,
} from '@yizhan/domain';
import type { RowKey, RowSelect } from '@yizhan/query-compiler';
import { DuplicatesResolver } from '../../duplicates/duplicates.resolver.ts';
import type { RequestContext } from '../../graphql/context.ts';
import { globalId } from '../../graphql/global-id.ts';
import { CorrectionResolver } from '../../my-data/correction.resolver.ts';
import { PartnerFieldsResolver } from '../../partners/partner-fields.resolver.ts';
import { PartnerResolver } from '../../partners/partner.resolver.ts';
import { ScreenResolver } from '../../screens/screen.resolver.ts';
import type { StaffFilterInput } from '../../staff/staff.input.ts';
import { StaffResolver } from '../../staff/staff.resolver.ts';
import {
  connectionOf,
  ofProperties,
  pointsTo,
  worked,
  type LanePlain,
  type LaneRootField,
} from './fields.ts';

const staff = new StaffResolver();
const partners = new PartnerResolver();
const partnerFields = new PartnerFieldsResolver();
const screens = new ScreenResolver();
const corrections = new CorrectionResolver();
const duplicates = new DuplicatesResolver();

/** Lists of the desk that few read and seldom. */
export const desk: Readonly<Record<string, LaneRootField>> = {
  staffMembers: worked(
    ({ filter = null, ...page }: PageArguments & { filter?: StaffFilterInput | null }, context) =>
      staff.staffMembers(filter, page, context),
  ),
  partners: worked((page: PageArguments, context) => partners.partners(page, context)),
  partner: worked(({ id }: { id: string }, context) => partners.partner(id, context)),
  screens: worked((page: PageArguments, context) => screens.screens(page, context)),
  correctionQueue: worked((page: PageArguments, context) => corrections.correctionQueue(page, context)),
  personConflicts: worked((page: PageArguments, context) => duplicates.personConflicts(page, context)),
};

const visibleWorkers =
  (keys: readonly RowKey[]): RowSelect<RequestContext> =>
  (parameters, { principal }) =>
    visibleWorkersByKeysSelect(principal, keys)(parameters);

const workerKey = (marketId: number, id: string | null): RowKey | null =>
  id === null ? null : { marketId, id };

export const deskPlain: readonly LanePlain[] = [
  ...['StaffMember', 'PartnerApp', 'Screen', 'Correction', 'PersonConflict'].flatMap(connectionOf),
  ofProperties('PartnerApp', ['clientId', 'name', 'scopes', 'createdAt', 'disabledAt'], {
    fields: {
      id: ({ marketId, id }: PartnerRow) => globalId('PartnerApp', marketId, id),
      contact: (partner: PartnerRow, context) => partnerFields.contact(partner, context),
      secrets: (partner: PartnerRow, context) => partnerFields.secrets(partner, context),
    },
  }),
  ofProperties('PartnerSecret', ['createdAt', 'lastUsedOn'], {
    fields: { id: ({ marketId, id }: PartnerSecretRow) => globalId('PartnerSecret', marketId, id) },
  }),
  ofProperties(
    'Screen',
    ['name', 'place', 'paired', 'pairedAt', 'lastSeenAt', 'pairingEndsAt', 'createdAt'],
    { fields: { id: ({ marketId, id }: ScreenRow) => globalId('Screen', marketId, id) } },
  ),
  ofProperties('Correction', ['fields', 'status', 'reason', 'requestedAt', 'decidedAt'], {
    fields: { id: ({ marketId, id }: Correction) => globalId('Correction', marketId, id) },
    rows: {
      worker: pointsTo(
        'Worker',
        async ({ marketId, personId }: Correction, { loaders }) =>
          (await loaders.workerOfPerson.load({ marketId, id: personId }))[0] ?? null,
        workersByKeysSelect,
      ),
    },
  }),
  ofProperties('PersonConflict', ['path', 'foundAt', 'maskedPhone', 'employerNames'], {
    fields: { id: ({ marketId, id }: PersonConflictRow) => globalId('PersonConflict', marketId, id) },
    rows: {
      claimant: pointsTo(
        'Worker',
        ({ marketId, claimantWorkerId }: PersonConflictRow) => workerKey(marketId, claimantWorkerId),
        visibleWorkers,
      ),
      worker: pointsTo(
        'Worker',
        ({ marketId, workerId }: PersonConflictRow) => workerKey(marketId, workerId),
        visibleWorkers,
      ),
    },
  }),
];
