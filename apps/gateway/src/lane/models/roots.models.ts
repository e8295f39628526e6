import {
  employerSelect,
  employersOfPersonSelect,
  nameIn,
  openJobCount,
  slogansShown,
  visibleApplicationSelect,
  visibleJobSelect,
  visiblePlacementSelect,
  visibleWorkerSelect,
  workerOfPersonSelect,
  type Market,
  type Principal,
} from '@yizhan/domain';
import { PlanMissed, type RowSelect } from '@yizhan/query-compiler';
import type { RequestContext } from '../../graphql/context.ts';
import { decodeId, globalId, type NodeTypeName } from '../../graphql/global-id.ts';
import { pointOf } from '../../graphql/geo-point.type.ts';
import { wrongId } from '../../graphql/ids.ts';
import { maskedPhoneOf } from '../../identity/masked-phone-of.ts';
import type { LaneRoot, LaneRootField } from './fields.ts';
import { lists } from './lists.models.ts';

type SelectOf = (principal: Principal, marketId: number, id: string) => RowSelect<RequestContext>;

/** How one row of each type is read, as far as the caller may see it. */
const selects: Partial<Record<NodeTypeName, SelectOf>> = {
  Job: visibleJobSelect,
  Employer: (_principal, marketId, id) => employerSelect(marketId, id),
  Worker: visibleWorkerSelect,
  Application: visibleApplicationSelect,
  Placement: visiblePlacementSelect,
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
    node: {
      kind: 'node',
      node: ({ id }: { id: string }, context) => {
        const decoded = decodeId(id);
        if (!decoded) return null;
        const select = selects[decoded.type];
        if (!select) throw new PlanMissed(`node: ${decoded.type}`);
        context.reads({ id: decoded.marketId });
        return { model: decoded.type, select: select(context.principal, decoded.marketId, decoded.id) };
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

const viewer: LaneRoot = {
  type: 'Viewer',
  fields: {
    kind: value(({ principal }) => principal.kind),
    scopes: value(({ principal }) => (principal.kind === 'PARTNER' ? principal.scopes : [])),
    maskedPhone: value(({ principal, loaders }) => maskedPhoneOf(principal, loaders)),
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
        if (principal.kind === 'PARTNER') throw new PlanMissed('delegated employers');
        return principal.kind === 'PERSON' ? employersOfPersonSelect(principal, market.id) : null;
      },
    },
  },
};

const ofMarket = (answer: (market: Market, context: RequestContext) => unknown): LaneRootField => ({
  kind: 'value',
  value: (_args, context, market: Market) => answer(market, context),
});

const marketColumns = [
  ...['code', 'divisionCode', 'region', 'languages', 'brandColor', 'tagline', 'address', 'servicePhone'],
  ...['openingHours', 'minimumWagePerHour', 'timeZone'],
] as const;

const market: LaneRoot = {
  type: 'Market',
  fields: {
    ...Object.fromEntries(
      marketColumns.map((name) => [name, ofMarket((found) => found[name as keyof Market])]),
    ),
    id: ofMarket(({ id }) => globalId('Market', id, 'market')),
    name: ofMarket((found, { language }) => nameIn(language, found)),
    webUrl: ofMarket((_found, { services }) => services.webUrl),
    location: ofMarket(pointOf),
    divisions: ofMarket((found, { markets }) => markets.divisionsAround(found)),
    slogans: ofMarket(({ id }, { db, clock }) => slogansShown(db, id, clock.now())),
    openJobCount: ofMarket(({ id }, { db }) => openJobCount(db, id)),
    now: ofMarket((_found, context) => context.moment),
  },
};

export const rootModels = { Query: query, Viewer: viewer, Market: market };
