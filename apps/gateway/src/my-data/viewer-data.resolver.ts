import {
  correctionsOf,
  ethnicGroup,
  ownLooks,
  ownLooksCount,
  participationOf,
  type ConsentState,
  type Correction,
  type DataLook,
  type EthnicGroup,
} from '@yizhan/domain';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { Rule } from '../graphql/rule.ts';
import { ViewerType, type ViewerSource } from '../identity/viewer.type.ts';
import { ConsentType } from './consent.type.ts';
import { CorrectionType } from './correction.type.ts';
import { DataLookConnection } from './look.type.ts';
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

  @Rule('person.requestCorrection')
  @FieldResolver(() => [CorrectionType], {
    description:
      'What the caller said is wrong in their name or ID number, newest first, the last twenty; empty for staff and strangers. The caller only.',
  })
  async corrections(
    @Root() { principal }: ViewerSource,
    @Ctx() { db }: RequestContext,
  ): Promise<Correction[]> {
    if (principal.kind !== 'PERSON') return [];
    const { personId, actedBy, marketId: own } = principal;
    const all = await correctionsOf(db, personId);
    return actedBy ? all.filter(({ marketId }) => marketId === own) : all;
  }

  @Rule('person.read')
  @FieldResolver(() => DataLookConnection, {
    nullable: true,
    description:
      'Who looked at the caller’s number, name or papers, in every market, newest first; null for staff, also while it acts for them, and strangers. The caller only.',
  })
  async dataLooks(
    @Root() { principal }: ViewerSource,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<DataLook> | null> {
    if (principal.kind !== 'PERSON' || principal.actedBy) return null;
    return toConnection(await ownLooks(context, page), () => ownLooksCount(context));
  }
}
