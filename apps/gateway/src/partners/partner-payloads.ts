import type {
  CreatedSecret,
  DelegationOutcome,
  EmployerRow,
  PartnerOutcome,
  PartnerRow,
  Refusal,
} from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import { EmployerType } from '../employers/employer.type.ts';
import type { RequestContext } from '../graphql/context.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { PartnerAppType } from './partner.type.ts';

export interface PartnerPayloadSource {
  partner: PartnerRow | null;
  userErrors: Refusal[];
}

function payload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The partner as it is now, or what is to be mended.',
    simpleResolvers: true,
  })
  class Payload {
    @Field(() => PartnerAppType, {
      nullable: true,
      description: 'The partner; null when nothing was found or stored.',
    })
    partner: PartnerRow | null;

    @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
    userErrors: Refusal[];
  }
  return Payload;
}

export const RegisterPartnerPayload = payload('RegisterPartner');
export const UpdatePartnerPayload = payload('UpdatePartner');
export const RevokePartnerSecretPayload = payload('RevokePartnerSecret');

export interface SecretPayloadSource extends PartnerPayloadSource {
  secret: string | null;
}

@ObjectType('CreatePartnerSecretPayload', {
  description: 'The secret, this once, or what is to be mended.',
  simpleResolvers: true,
})
export class CreatePartnerSecretPayload implements SecretPayloadSource {
  @Field(() => String, {
    nullable: true,
    description: 'Shown this once and kept nowhere; null when refused, and in the answer to a repeat.',
  })
  secret: string | null;

  @Field(() => PartnerAppType, {
    nullable: true,
    description: 'The partner; null when nothing was found or stored.',
  })
  partner: PartnerRow | null;

  @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
  userErrors: Refusal[];
}

export interface DelegationPayloadSource extends PartnerPayloadSource {
  employer: EmployerRow | null;
}

function delegationPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'Partner and employer as they are now, or what is to be mended.',
    simpleResolvers: true,
  })
  class Payload implements DelegationPayloadSource {
    @Field(() => PartnerAppType, {
      nullable: true,
      description: 'The partner; null when nothing was changed.',
    })
    partner: PartnerRow | null;

    @Field(() => EmployerType, {
      nullable: true,
      description: 'The employer; null when nothing was changed.',
    })
    employer: EmployerRow | null;

    @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
    userErrors: Refusal[];
  }
  return Payload;
}

export const DelegateEmployerPayload = delegationPayload('DelegateEmployer');
export const EndDelegationPayload = delegationPayload('EndDelegation');

export async function toPartnerPayload(
  { loaders, market }: RequestContext,
  { partnerId, userErrors }: PartnerOutcome,
): Promise<PartnerPayloadSource> {
  const partner = partnerId && (await loaders.partner.load({ marketId: market.id, id: partnerId }));
  return { partner: partner || null, userErrors };
}

export async function toSecretPayload(
  context: RequestContext,
  outcome: CreatedSecret,
): Promise<SecretPayloadSource> {
  return { ...(await toPartnerPayload(context, outcome)), secret: outcome.secret };
}

export async function toDelegationPayload(
  context: RequestContext,
  outcome: DelegationOutcome,
): Promise<DelegationPayloadSource> {
  const { loaders, market } = context;
  const { employerId } = outcome;
  const employer = employerId && (await loaders.employer.load({ marketId: market.id, id: employerId }));
  return { ...(await toPartnerPayload(context, outcome)), employer: employer || null };
}
