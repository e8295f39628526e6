import type { ApplicationOutcome, ApplicationRow, ReferralPrintOutcome, Refusal } from '@yizhan/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { ApplicationType } from './application.type.ts';

export interface ApplicationPayloadSource {
  application: ApplicationRow | null;
  userErrors: Refusal[];
}

function applicationPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The application as it is now, or what is to be mended.',
    simpleResolvers: true,
  })
  class Payload {
    @Field(() => ApplicationType, {
      nullable: true,
      description: 'The application; null when nothing was found or stored.',
    })
    application: ApplicationRow | null;

    @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
    userErrors: Refusal[];
  }
  return Payload;
}

export const ApplyForJobPayload = applicationPayload('ApplyForJob');
export const ShortlistApplicationPayload = applicationPayload('ShortlistApplication');
export const OfferApplicationPayload = applicationPayload('OfferApplication');
export const AcceptOfferPayload = applicationPayload('AcceptOffer');
export const RefuseApplicationPayload = applicationPayload('RefuseApplication');
export const WithdrawApplicationPayload = applicationPayload('WithdrawApplication');

@ObjectType('RecordReferralPrintedPayload', {
  description: 'The application as it is now, and how often its slip was printed.',
  simpleResolvers: true,
})
export class RecordReferralPrintedPayload {
  @Field(() => ApplicationType, {
    nullable: true,
    description: 'The application; null when nothing was recorded.',
  })
  application: ApplicationRow | null;

  @Field(() => Int, {
    description:
      'How often the slip was printed, this time included; above one it is a reprint (补打). 0 when refused.',
  })
  prints: number;

  @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
  userErrors: Refusal[];
}

@ObjectType('RequestJobContactPayload', { description: 'Whom to call.', simpleResolvers: true })
export class RequestJobContactPayload {
  @Field(() => String, {
    nullable: true,
    description: 'The number; null when the employer prefers applications, or when refused.',
  })
  phone: string | null;

  @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
  userErrors: Refusal[];
}

/** The outcome with its application as it is after the change. */
export async function toApplicationPayload(
  { loaders, market }: RequestContext,
  { applicationId, userErrors }: ApplicationOutcome,
): Promise<ApplicationPayloadSource> {
  const key = applicationId === null ? null : { marketId: market.id, id: applicationId };
  return { application: key && (await loaders.visibleApplication.load(key)), userErrors };
}

/** The outcome of a printing with its application. */
export async function toReferralPrintPayload(
  context: RequestContext,
  outcome: ReferralPrintOutcome,
): Promise<ApplicationPayloadSource & { prints: number }> {
  return { ...(await toApplicationPayload(context, outcome)), prints: outcome.prints };
}
