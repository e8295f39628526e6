import {
  createPartnerSecret,
  delegateEmployer,
  endDelegation,
  listPartners,
  maySeePartner,
  partnerCount,
  registerPartner,
  revokePartnerSecret,
  updatePartner,
  type PartnerRow,
} from '@yizhan/domain';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { decodeId, innerId } from '../graphql/global-id.ts';
import { wrongId } from '../graphql/ids.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { Rule } from '../graphql/rule.ts';
import {
  CreatePartnerSecretPayload,
  DelegateEmployerPayload,
  EndDelegationPayload,
  RegisterPartnerPayload,
  RevokePartnerSecretPayload,
  toDelegationPayload,
  toPartnerPayload,
  toSecretPayload,
  UpdatePartnerPayload,
  type DelegationPayloadSource,
  type PartnerPayloadSource,
  type SecretPayloadSource,
} from './partner-payloads.ts';
import {
  CreatePartnerSecretInputType,
  DelegateEmployerInputType,
  EndDelegationInputType,
  RegisterPartnerInputType,
  RevokePartnerSecretInputType,
  UpdatePartnerInputType,
} from './partner.input.ts';
import { PartnerAppConnection, PartnerAppType } from './partner.type.ts';

@Resolver()
export class PartnerResolver {
  @Rule('partner.read')
  @Query(() => PartnerAppConnection, {
    description: "The market's partners, newest first. Managers, administrators, auditors.",
  })
  async partners(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<PartnerRow>> {
    return toConnection(await listPartners(context, page), () => partnerCount(context));
  }

  @Rule('partner.read')
  @Query(() => PartnerAppType, {
    nullable: true,
    description:
      'One partner; null when there is none that the caller may see. Managers, administrators, auditors; itself.',
  })
  async partner(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() { principal, loaders }: RequestContext,
  ): Promise<PartnerRow | null> {
    const decoded = decodeId(id);
    if (decoded?.type !== 'PartnerApp') throw wrongId('id');
    return maySeePartner(principal, decoded) ? loaders.partner.load(decoded) : null;
  }

  @Rule('partner.manage')
  @Mutation(() => RegisterPartnerPayload, {
    description:
      'Gives a partner a client id. It has no secret yet, and acts for nobody. Managers, administrators.',
  })
  async registerPartner(
    @Arg('input', () => RegisterPartnerInputType, { description: 'Whose.' })
    { name, contact = null, scopes, idempotencyKey = null }: RegisterPartnerInputType,
    @Ctx() context: RequestContext,
  ): Promise<PartnerPayloadSource> {
    const input = { name, contact, scopes, idempotencyKey };
    return toPartnerPayload(context, await registerPartner(context, input));
  }

  @Rule('partner.manage')
  @Mutation(() => UpdatePartnerPayload, {
    description: 'Changes a partner, disables it or lets it work again. Managers, administrators.',
  })
  async updatePartner(
    @Arg('input', () => UpdatePartnerInputType, { description: 'What.' })
    { partnerId, name, contact, scopes, disabled }: UpdatePartnerInputType,
    @Ctx() context: RequestContext,
  ): Promise<PartnerPayloadSource> {
    const input = {
      partnerId: innerId('PartnerApp', context.market.id, partnerId),
      name: name ?? undefined,
      contact,
      scopes: scopes ?? undefined,
      disabled: disabled ?? undefined,
    };
    return toPartnerPayload(context, await updatePartner(context, input));
  }

  @Rule('partner.manage')
  @Mutation(() => CreatePartnerSecretPayload, {
    description:
      'A secret for /oauth/token, shown once. Two are good at a time, so that a partner can change over. Managers, administrators.',
  })
  async createPartnerSecret(
    @Arg('input', () => CreatePartnerSecretInputType, { description: 'For whom.' })
    { partnerId, idempotencyKey = null }: CreatePartnerSecretInputType,
    @Ctx() context: RequestContext,
  ): Promise<SecretPayloadSource> {
    const input = { partnerId: innerId('PartnerApp', context.market.id, partnerId), idempotencyKey };
    return toSecretPayload(context, await createPartnerSecret(context, input));
  }

  @Rule('partner.manage')
  @Mutation(() => RevokePartnerSecretPayload, {
    description:
      'Ends a secret; tokens that were got with it act for nobody any more. Managers, administrators.',
  })
  async revokePartnerSecret(
    @Arg('input', () => RevokePartnerSecretInputType, { description: 'Which one.' })
    input: RevokePartnerSecretInputType,
    @Ctx() context: RequestContext,
  ): Promise<PartnerPayloadSource> {
    const partnerId = innerId('PartnerApp', context.market.id, input.partnerId);
    const secretId = innerId('PartnerSecret', context.market.id, input.secretId);
    return toPartnerPayload(context, await revokePartnerSecret(context, { partnerId, secretId }));
  }

  @Rule('partner.delegate')
  @Mutation(() => DelegateEmployerPayload, {
    description:
      'Lets a partner act for an employer, as far as its scopes go; said twice, it holds once. Managers, administrators; owners of the employer.',
  })
  async delegateEmployer(
    @Arg('input', () => DelegateEmployerInputType, { description: 'Who for whom.' })
    { clientId, employerId }: DelegateEmployerInputType,
    @Ctx() context: RequestContext,
  ): Promise<DelegationPayloadSource> {
    const input = { clientId, employerId: innerId('Employer', context.market.id, employerId) };
    return toDelegationPayload(context, await delegateEmployer(context, input));
  }

  @Rule('partner.delegate')
  @Mutation(() => EndDelegationPayload, {
    description:
      'Ends that; tokens that are out act for the employer no longer. Managers, administrators; owners of the employer.',
  })
  async endDelegation(
    @Arg('input', () => EndDelegationInputType, { description: 'Who for whom.' })
    { clientId, employerId }: EndDelegationInputType,
    @Ctx() context: RequestContext,
  ): Promise<DelegationPayloadSource> {
    const input = { clientId, employerId: innerId('Employer', context.market.id, employerId) };
    return toDelegationPayload(context, await endDelegation(context, input));
  }
}
