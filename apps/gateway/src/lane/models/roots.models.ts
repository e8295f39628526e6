import {
  employerSelect,
  employersOfPartnerSelect,
  employersOfPersonSelect,
  publicJobSelect,
  staffMemberSelect,
  visibleApplicationSelect,
  visibleInstantOfferSelect,
  visibleJobSelect,
  visiblePlacementSelect,
  visibleWorkerSelect,
  workerOfPersonSelect,
  type Market,
  type PageArguments,
  type Principal,
} from '@yizhan/domain';
import { PlanMissed, type RowSelect } from '@yizhan/query-compiler';
import type { RequestContext } from '../../graphql/context.ts';
import { decodeId, type NodeTypeName } from '../../graphql/global-id.ts';
import { wrongId } from '../../graphql/ids.ts';
import { ViewerDataResolver } from '../../my-data/viewer-data.resolver.ts';
import { ViewerFieldsResolver } from '../../identity/viewer-fields.resolver.ts';
import { maskedPhoneOf } from '../../identity/masked-phone-of.ts';
import { worked, type LaneRoot, type LaneRootField } from './fields.ts';
import { desk } from './desk.models.ts';
import { figures } from './figures.models.ts';
import { lists } from './lists.models.ts';
import { marketRoot } from './market.models.ts';
import { matches } from './matching.models.ts';
import { own } from './own.models.ts';
import { reference } from './reference.models.ts';
import { searchHelps } from './search.models.ts';

const fields = new ViewerFieldsResolver();
const data = new ViewerDataResolver();

type SelectOf = (principal: Principal, marketId: number, id: string) => RowSelect<RequestContext> | null;

/** Whose jobs are whose is asked only for what not everybody sees: so people share what they read of all others. */
const asksFirstForPublic = ({ kind }: Principal): boolean => kind === 'PERSON' || kind === 'PARTNER';

/** How one row of each type is read, as far as the caller may see it. */
const selects: Partial<Record<NodeTypeName, SelectOf>> = {
  Job: (principal, marketId, id) =>
    asksFirstForPublic(principal) ? publicJobSelect(marketId, id) : visibleJobSelect(principal, marketId, id),
  Employer: (_principal, marketId, id) => employerSelect(marketId, id),
  Worker: visibleWorkerSelect,
  Application: visibleApplicationSelect,
  Placement: visiblePlacementSelect,
  InstantOffer: visibleInstantOfferSelect,
  // Colleagues of the same market see each other; nobody else sees staff.
  StaffMember: (principal, marketId, id) =>
    principal.kind === 'STAFF' && principal.marketId === marketId ? staffMemberSelect(marketId, id) : null,
};

/** Where a row is looked for when it was not found like that. */
const otherwise: Partial<Record<NodeTypeName, SelectOf>> = {
  Job: (principal, marketId, id) =>
    asksFirstForPublic(principal) ? visibleJobSelect(principal, marketId, id) : null,
};

/** A field that takes the id of a type. */
const byId = (model: 'Job' | 'Employer' | 'Worker'): LaneRootField => ({
  kind: 'row',
  model,
  row: ({ id }: { id: string }, context) => {
    const decoded = decodeId(id);
    if (decoded?.type !== model) throw wrongId('id');
    context.reads({ id: decoded.marketId });
    return selects[model]!(context.principal, decoded.marketId, decoded.id);
  },
  otherwise: ({ id }: { id: string }, { principal }) => {
    const { marketId, id: innerId } = decodeId(id)!;
    return otherwise[model]?.(principal, marketId, innerId) ?? null;
  },
});

const value = (kind: (context: RequestContext) => unknown): LaneRootField => ({
  kind: 'value',
  value: (_args, context) => kind(context),
});

function readMarket(context: RequestContext, code: string): Market | null {
  const market = context.markets.marketByCode(code);
  return market && context.reads(market);
}

const query: LaneRoot = {
  type: 'Query',
  fields: {
    job: byId('Job'),
    employer: byId('Employer'),
    worker: byId('Worker'),
    ...lists,
    ...searchHelps,
    ...matches,
    ...reference,
    ...figures,
    ...own,
    ...desk,
    node: {
      kind: 'node',
      node: ({ id }: { id: string }, context) => {
        const decoded = decodeId(id);
        if (!decoded) return null;
        const select = selects[decoded.type];
        if (!select) throw new PlanMissed(`node: ${decoded.type}`);
        context.reads({ id: decoded.marketId });
        const asked = [context.principal, decoded.marketId, decoded.id] as const;
        const found = select(...asked);
        return (
          found && {
            model: decoded.type,
            select: found,
            otherwise: () => otherwise[decoded.type]?.(...asked) ?? null,
          }
        );
      },
    },
    viewer: { kind: 'root', model: 'Viewer', object: (_args, { principal }) => principal },
    market: {
      kind: 'root',
      model: 'Market',
      object: ({ code }: { code?: string | null }, context) =>
        code == null ? context.market : readMarket(context, code),
    },
  },
};

/** The caller's own. */
const viewer: LaneRoot = {
  type: 'Viewer',
  fields: {
    kind: value(({ principal }) => principal.kind),
    scopes: value(({ principal }) => (principal.kind === 'PARTNER' ? principal.scopes : [])),
    maskedPhone: value(({ principal, loaders }) => maskedPhoneOf(principal, loaders)),
    staff: value((context) => fields.staff(context, context)),
    actedBy: value((context) => fields.actedBy(context, context)),
    account: value((context) => fields.account(context, context)),
    sessions: value((context) => fields.sessions(context, context)),
    consents: value((context) => data.consents(context, context)),
    ethnicGroup: value((context) => data.ethnicGroup(context, context)),
    corrections: value((context) => data.corrections(context, context)),
    dataLooks: worked((page: PageArguments, context) => data.dataLooks(context, page, context)),
    partner: value((context) => fields.partner(context, context)),
    screen: value((context) => fields.screen(context, context)),
    worker: {
      kind: 'row',
      model: 'Worker',
      row: (_args, { principal, market }) =>
        principal.kind === 'PERSON' ? workerOfPersonSelect(market.id, principal.personId) : null,
    },
    employers: {
      kind: 'rows',
      model: 'Employer',
      rows: (_args, { principal, market }) => {
        if (principal.kind === 'PARTNER') return employersOfPartnerSelect(principal);
        return principal.kind === 'PERSON' ? employersOfPersonSelect(principal, market.id) : null;
      },
    },
  },
};

export const rootModels = { Query: query, Viewer: viewer, Market: marketRoot };
