import {
  may,
  maySeePartner,
  maySeeScreen,
  personConflict,
  sloganById,
  visibleCorrection,
} from '@yizhan/domain';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { decodeId, type DecodedId, type NodeTypeName } from '../graphql/global-id.ts';
import { NodeType, type Marked } from '../graphql/node.type.ts';
import { tooMany } from './too-many.ts';
import { Rule } from '../graphql/rule.ts';

const mostNodes = 100;

type Find = (context: RequestContext, key: DecodedId) => object | null | Promise<object | null>;

/** How a node of each type is found; what the caller may not see is not found. */
const finders: Record<NodeTypeName, Find> = {
  Market: ({ markets }, { marketId }) => markets.market(marketId),
  Job: ({ loaders }, key) => loaders.job.load(key),
  Employer: ({ loaders }, key) => loaders.employer.load(key),
  Occupation: ({ occupations }, { id }) => occupations.occupation(id),
  Skill: ({ occupations }, { id }) => occupations.skill(Number(id)),
  Slogan: ({ db }, { marketId, id }) => sloganById(db, marketId, id),
  StaffMember: (context, key) => findStaff(context, key),
  Worker: ({ loaders }, key) => loaders.visibleWorker.load(key),
  Application: ({ loaders }, key) => loaders.visibleApplication.load(key),
  Placement: ({ loaders }, key) => loaders.visiblePlacement.load(key),
  PartnerApp: ({ principal, loaders }, key) =>
    maySeePartner(principal, key) ? loaders.partner.load(key) : null,
  PartnerSecret: ({ principal, loaders }, key) =>
    may(principal, 'partner.manage', key.marketId) ? loaders.partnerSecret.load(key) : null,
  Screen: ({ principal, loaders }, key) => (maySeeScreen(principal, key) ? loaders.screen.load(key) : null),
  Correction: (context, { marketId, id }) => visibleCorrection(context, marketId, id),
  PersonConflict: (context, { marketId, id }) => personConflict(context, marketId, id),
  InstantOffer: ({ loaders }, key) => loaders.visibleInstantOffer.load(key),
};

/** Colleagues of the same market see each other; nobody else sees staff. */
function findStaff({ principal, loaders }: RequestContext, key: DecodedId): Promise<object | null> | null {
  const isColleague = principal.kind === 'STAFF' && principal.marketId === key.marketId;
  return isColleague ? loaders.staff.load(key) : null;
}

async function findNode(context: RequestContext, id: string): Promise<Marked | null> {
  const key = decodeId(id);
  const found = key && (await finders[key.type](context, key));
  return found ? { ...found, __typename: key.type } : null;
}

@Resolver()
export class NodeResolver {
  @Rule('public.read')
  @Query(() => NodeType, {
    nullable: true,
    description: 'Anything by its global id; null when there is nothing that the caller may see.',
  })
  node(
    @Arg('id', () => ID, { description: 'A global id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Marked | null> {
    return findNode(context, id);
  }

  @Rule('public.read')
  @Query(() => [NodeType], {
    nullable: 'items',
    description: 'As node, for at most 100 ids; in the order asked for.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Global ids.' }) ids: string[],
    @Ctx() context: RequestContext,
  ): Promise<(Marked | null)[]> {
    if (ids.length > mostNodes) throw tooMany('ids', mostNodes);
    return Promise.all(ids.map((id) => findNode(context, id)));
  }
}
