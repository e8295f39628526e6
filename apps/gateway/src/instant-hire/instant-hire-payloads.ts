import type { InstantOfferOutcome, InstantOfferRow, Refusal } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { jobPayload } from '../jobs/job-payloads.ts';
import { InstantHireRulesType } from './instant-hire.type.ts';
import { InstantOfferType } from './instant-offer.type.ts';

export interface InstantOfferPayloadSource {
  offer: InstantOfferRow | null;
  userErrors: Refusal[];
}

function offerPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The offer as it is now, also where it came too late, and what is to be mended.',
    simpleResolvers: true,
  })
  class Payload {
    @Field(() => InstantOfferType, { nullable: true, description: 'The offer; null when there is none.' })
    offer: InstantOfferRow | null;

    @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
    userErrors: Refusal[];
  }
  return Payload;
}

export const AcceptInstantOfferPayload = offerPayload('AcceptInstantOffer');
export const DeclineInstantOfferPayload = offerPayload('DeclineInstantOffer');

/** The offer as it is after the answer; where it was refused too, so that a phone shows at once what became of it. */
export async function toOfferPayload(
  { loaders, market }: RequestContext,
  asked: string | null,
  { userErrors }: InstantOfferOutcome,
): Promise<InstantOfferPayloadSource> {
  const offer =
    asked === null ? null : await loaders.visibleInstantOffer.load({ marketId: market.id, id: asked });
  return { offer, userErrors };
}

export const StartInstantHirePayload = jobPayload('StartInstantHire');
export const StopInstantHirePayload = jobPayload('StopInstantHire');

@ObjectType('SetInstantHireRulesPayload', {
  description: 'The rules as they are now, or what is to be mended.',
  simpleResolvers: true,
})
export class SetInstantHireRulesPayload {
  @Field(() => InstantHireRulesType, { nullable: true, description: 'The rules; null when refused.' })
  rules: InstantHireRulesType | null;

  @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
  userErrors: Refusal[];
}
