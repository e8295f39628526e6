import type {
  InstantHireOutcome,
  InstantOfferOutcome,
  InstantOfferRow,
  JobRow,
  Refusal,
} from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { JobType } from '../jobs/job.type.ts';
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

export interface InstantHirePayloadSource {
  job: JobRow | null;
  userErrors: Refusal[];
}

function hirePayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The job as it is now, or what is to be mended.',
    simpleResolvers: true,
  })
  class Payload {
    @Field(() => JobType, { nullable: true, description: 'The job; null when nothing was found or changed.' })
    job: JobRow | null;

    @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
    userErrors: Refusal[];
  }
  return Payload;
}

export const StartInstantHirePayload = hirePayload('StartInstantHire');
export const StopInstantHirePayload = hirePayload('StopInstantHire');

export async function toHirePayload(
  { loaders, market }: RequestContext,
  { jobId, userErrors }: InstantHireOutcome,
): Promise<InstantHirePayloadSource> {
  const job = jobId === null ? null : await loaders.job.load({ marketId: market.id, id: jobId });
  return { job, userErrors };
}

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
