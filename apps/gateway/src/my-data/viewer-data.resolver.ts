import { ethnicGroup, participationOf, type ConsentState, type EthnicGroup } from '@yizhan/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';
import { ViewerType, type ViewerSource } from '../identity/viewer.type.ts';
import { ConsentType } from './consent.type.ts';
import { EthnicGroupType } from './participation.resolver.ts';

/** What is kept of the caller. */
@Resolver(() => ViewerType)
export class ViewerDataResolver {
  @Rule('person.consent')
  @FieldResolver(() => [ConsentType], {
    description:
      'What the caller agrees to in this market, purpose by purpose; empty for staff and strangers. The caller only.',
  })
  async consents(
    @Root() { principal }: ViewerSource,
    @Ctx() { loaders, market }: RequestContext,
  ): Promise<ConsentState[]> {
    if (principal.kind !== 'PERSON') return [];
    return loaders.consents.load({ marketId: market.id, personId: principal.personId });
  }

  @Rule('person.declareParticipation')
  @FieldResolver(() => EthnicGroupType, {
    nullable: true,
    description:
      'What the caller said of their own ethnic group in this market; null when nothing, and for staff that acts for them. The caller only.',
  })
  async ethnicGroup(
    @Root() { principal }: ViewerSource,
    @Ctx() context: RequestContext,
  ): Promise<EthnicGroup | null> {
    if (principal.kind !== 'PERSON' || principal.actedBy) return null;
    const code = (await participationOf(context, principal.personId)).get(context.market.id);
    return code === undefined ? null : ethnicGroup(code);
  }
}
