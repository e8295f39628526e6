import {
  correctionQueue,
  correctionQueueLength,
  decideCorrection,
  requestCorrection,
  visibleCorrection,
  type Correction,
  type CorrectionOutcome,
  type CorrectionReason,
  type Refusal,
} from '@yizhan/domain';
import { Arg, Args, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { innerId, optionalInnerId } from '../graphql/global-id.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { Rule } from '../graphql/rule.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { CorrectionConnection, CorrectionReasonEnum, CorrectionType } from './correction.type.ts';

type Decision = 'APPROVE' | 'REFUSE';
const CorrectionDecisionEnum = enumOf<Decision>(
  'CorrectionDecision',
  'What becomes of a correction.',
  ['APPROVE', 'REFUSE'],
  { APPROVE: 'It is written; the card was seen.', REFUSE: 'It is not; a reason is owed.' },
);

@InputType('RequestCorrectionInput', { description: 'What is wrong.' })
class RequestCorrectionInputType {
  @Field(() => ID, { nullable: true, description: 'Staff must say whose; otherwise the caller’s.' })
  workerId?: string | null;

  @Field(() => String, { nullable: true, description: 'As on the identity card; null: stays.' })
  realName?: string | null;

  @Field(() => String, { nullable: true, description: 'As on the identity card; null: stays.' })
  idNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'A repeat within 24 hours gets the first answer.' })
  idempotencyKey?: string | null;
}

@InputType('DecideCorrectionInput', { description: 'What becomes of it.' })
class DecideCorrectionInputType {
  @Field(() => ID, { description: 'Which one.' })
  correctionId: string;

  @Field(() => CorrectionDecisionEnum, { description: 'What.' })
  decision: Decision;

  @Field(() => Boolean, { description: 'Whether the card was seen; owed with APPROVE.' })
  cardSeen: boolean;

  @Field(() => CorrectionReasonEnum, { nullable: true, description: 'Why not; owed with REFUSE.' })
  reason?: CorrectionReason | null;
}

interface CorrectionPayloadSource {
  correction: Correction | null;
  userErrors: Refusal[];
}

function correctionPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The request as it is now, or what is to be mended.',
    simpleResolvers: true,
  })
  class Payload {
    @Field(() => CorrectionType, { nullable: true, description: 'The request; null when refused.' })
    correction: Correction | null;

    @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
    userErrors: Refusal[];
  }
  return Payload;
}

const RequestCorrectionPayload = correctionPayload('RequestCorrection');
const DecideCorrectionPayload = correctionPayload('DecideCorrection');

async function toPayload(
  context: RequestContext,
  { correctionId, userErrors }: CorrectionOutcome,
): Promise<CorrectionPayloadSource> {
  const correction = correctionId && (await visibleCorrection(context, context.market.id, correctionId));
  return { correction: correction || null, userErrors };
}

@Resolver()
export class CorrectionResolver {
  @Rule('person.decideCorrection')
  @Query(() => CorrectionConnection, {
    description: 'Open requests for correction of the market, longest waiting first. Clerks, managers.',
  })
  async correctionQueue(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<Correction>> {
    return toConnection(await correctionQueue(context, page), () => correctionQueueLength(context));
  }

  @Rule('person.requestCorrection')
  @Mutation(() => RequestCorrectionPayload, {
    description:
      'Asks for another real name or ID number; staff decides with the card. Persons signed in by phone; clerks, managers for whoever stands at the window.',
  })
  async requestCorrection(
    @Arg('input', () => RequestCorrectionInputType, { description: 'What.' })
    { workerId, realName = null, idNumber = null, idempotencyKey = null }: RequestCorrectionInputType,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionPayloadSource> {
    const key = optionalInnerId('Worker', context.market.id, workerId);
    const asked = { workerId: key, realName, idNumber, idempotencyKey };
    return toPayload(context, await requestCorrection(context, asked));
  }

  @Rule('person.decideCorrection')
  @Mutation(() => DecideCorrectionPayload, {
    description: 'Writes or refuses what was asked for, with the card seen. Clerks, managers.',
  })
  async decideCorrection(
    @Arg('input', () => DecideCorrectionInputType, { description: 'Which and what.' })
    { correctionId, decision, cardSeen, reason = null }: DecideCorrectionInputType,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionPayloadSource> {
    const key = innerId('Correction', context.market.id, correctionId);
    const input = { correctionId: key, decision, cardSeen, reason };
    return toPayload(context, await decideCorrection(context, input));
  }
}
