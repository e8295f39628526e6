import {
  consentPurposes,
  giveConsent,
  withdrawConsent,
  type ConsentEvidence,
  type ConsentOutcome,
  type ConsentPurpose,
  type ConsentState,
  type Refusal,
} from '@yizhan/domain';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { optionalInnerId } from '../graphql/global-id.ts';
import { Rule } from '../graphql/rule.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { ConsentEvidenceEnum, ConsentPurposeEnum } from './consent-enums.ts';
import { ConsentTermsType, ConsentType } from './consent.type.ts';

@InputType({ description: 'Whose consent to what.' })
abstract class ConsentInput {
  @Field(() => ID, { nullable: true, description: 'Staff must say whom; otherwise the caller.' })
  workerId?: string | null;

  @Field(() => ConsentPurposeEnum, { description: 'The purpose.' })
  purpose: ConsentPurpose;

  @Field(() => ConsentEvidenceEnum, {
    nullable: true,
    description: 'What staff saw; owed when it is not the person alone.',
  })
  evidence?: ConsentEvidence | null;
}

@InputType('GiveConsentInput', { description: 'What somebody agrees to.' })
class GiveConsentInputType extends ConsentInput {
  @Field(() => Int, { description: 'Version of the text that was read.' })
  textVersion: number;

  @Field(() => String, { nullable: true, description: 'A repeat within 24 hours gets the first answer.' })
  idempotencyKey?: string | null;
}

@InputType('WithdrawConsentInput', { description: 'What somebody no longer agrees to.' })
class WithdrawConsentInputType extends ConsentInput {}

interface ConsentPayloadSource {
  consents: ConsentState[] | null;
  userErrors: Refusal[];
}

function consentPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'All consents of the person as they are now, or what is to be mended.',
    simpleResolvers: true,
  })
  class Payload {
    @Field(() => [ConsentType], { nullable: true, description: 'All consents; null when refused.' })
    consents: ConsentState[] | null;

    @Field(() => [UserErrorType], {
      description:
        'CONSENT_TEXT_OUTDATED, CONSENT_EVIDENCE_REQUIRED, WORKER_NOT_FOUND, WORKER_REQUIRED; empty when all went well.',
    })
    userErrors: Refusal[];
  }
  return Payload;
}

const GiveConsentPayload = consentPayload('GiveConsent');
const WithdrawConsentPayload = consentPayload('WithdrawConsent');

const askedOf = ({ market }: RequestContext, { workerId, purpose, evidence = null }: ConsentInput) => ({
  workerId: optionalInnerId('Worker', market.id, workerId),
  purpose,
  evidence,
});

async function toPayload(
  { loaders, market }: RequestContext,
  { personId, userErrors }: ConsentOutcome,
): Promise<ConsentPayloadSource> {
  const consents = personId && (await loaders.consents.load({ marketId: market.id, personId }));
  return { consents: consents || null, userErrors };
}

@Resolver()
export class ConsentResolver {
  @Rule('public.read')
  @Query(() => [ConsentTermsType], {
    description: 'What people are asked to agree to, purpose by purpose. Everybody.',
  })
  consentTerms(): ConsentTermsType[] {
    return consentPurposes.map((purpose) => ({ purpose }));
  }

  @Rule('person.consent')
  @Mutation(() => GiveConsentPayload, {
    description:
      'Records that the caller, or whoever stands at the window, agrees to a purpose. Persons signed in by phone; clerks, managers.',
  })
  async giveConsent(
    @Arg('input', () => GiveConsentInputType, { description: 'To what.' }) input: GiveConsentInputType,
    @Ctx() context: RequestContext,
  ): Promise<ConsentPayloadSource> {
    const { textVersion, idempotencyKey = null } = input;
    const given = { ...askedOf(context, input), textVersion, idempotencyKey };
    return toPayload(context, await giveConsent(context, given));
  }

  @Rule('person.consent')
  @Mutation(() => WithdrawConsentPayload, {
    description:
      'Takes a consent back; it acts at once. Persons signed in by phone; clerks, managers for whoever stands at the window.',
  })
  async withdrawConsent(
    @Arg('input', () => WithdrawConsentInputType, { description: 'Which.' }) input: WithdrawConsentInputType,
    @Ctx() context: RequestContext,
  ): Promise<ConsentPayloadSource> {
    return toPayload(context, await withdrawConsent(context, askedOf(context, input)));
  }
}
