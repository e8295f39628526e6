import {
  may,
  maySeePartner,
  partnerContact,
  type EmployerRow,
  type PartnerRow,
  type PartnerSecretRow,
} from '@yizhan/domain';
import { Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { EmployerConnection, EmployerType } from '../employers/employer.type.ts';
import { childConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { globalId } from '../graphql/global-id.ts';
import { idDescription } from '../graphql/node.type.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { Rule } from '../graphql/rule.ts';
import { PartnerAppType, PartnerSecretType } from './partner.type.ts';

type Keyed = Pick<PartnerRow, 'marketId' | 'id'>;

@Resolver(() => PartnerAppType)
export class PartnerFieldsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: Keyed): string {
    return globalId('PartnerApp', marketId, id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Whom to ask there. Managers, administrators, auditors, itself; null for others.',
  })
  contact(
    @Root() partner: Pick<PartnerRow, 'marketId' | 'id' | 'wrappedKey' | 'contactSealed'>,
    @Ctx() { principal, vault }: RequestContext,
  ): string | null {
    return maySeePartner(principal, partner) ? partnerContact(vault, partner) : null;
  }

  @Rule('partner.manage')
  @FieldResolver(() => [PartnerSecretType], {
    nullable: true,
    description:
      'The secrets that are good now, two at most, without their texts. Managers, administrators; null for others.',
  })
  secrets(
    @Root() { marketId, id }: Keyed,
    @Ctx() { principal, loaders }: RequestContext,
  ): Promise<PartnerSecretRow[]> | null {
    return may(principal, 'partner.manage', marketId) ? loaders.partnerSecrets.load({ marketId, id }) : null;
  }

  @FieldResolver(() => EmployerConnection, {
    nullable: true,
    description:
      'The employers delegated to it, the last one first. Managers, administrators, auditors, itself; null for others.',
  })
  employers(
    @Root() key: Keyed,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { principal, loaders }: RequestContext,
  ): Promise<ConnectionSource<EmployerRow>> | null {
    return maySeePartner(principal, key) ? childConnection(loaders.employersOfPartners, key, page) : null;
  }
}

@Resolver(() => PartnerSecretType)
export class PartnerSecretFieldsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: Keyed): string {
    return globalId('PartnerSecret', marketId, id);
  }
}

@Resolver(() => EmployerType)
export class EmployerPartnersResolver {
  @Rule('partner.read')
  @FieldResolver(() => [PartnerAppType], {
    nullable: true,
    description:
      'The partners that may act for it. Its members, managers, administrators, auditors; for others null.',
  })
  async partners(
    @Root() { marketId, id }: Keyed,
    @Ctx() { principal, loaders }: RequestContext,
  ): Promise<PartnerRow[] | null> {
    const sees =
      may(principal, 'partner.read', marketId) || (await loaders.memberships.includes(marketId, id));
    return sees ? loaders.partnersOfEmployers.load({ marketId, id }) : null;
  }
}
