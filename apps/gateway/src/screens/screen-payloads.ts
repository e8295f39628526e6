import type { Refusal, ScreenOutcome, ScreenRow } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { ScreenType } from './screen.type.ts';

export interface ScreenPayloadSource {
  screen: ScreenRow | null;
  pairingCode: string | null;
  userErrors: Refusal[];
}

function codePayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The screen and the code to type on it, or what is to be mended.',
    simpleResolvers: true,
  })
  class Payload implements ScreenPayloadSource {
    @Field(() => ScreenType, { nullable: true, description: 'The screen; null when nothing was stored.' })
    screen: ScreenRow | null;

    @Field(() => String, {
      nullable: true,
      description:
        'Six characters, good for ten minutes and once; shown this once. Null when refused, and in the answer to a repeat.',
    })
    pairingCode: string | null;

    @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
    userErrors: Refusal[];
  }
  return Payload;
}

export const CreateScreenPayload = codePayload('CreateScreen');
export const RenewPairingCodePayload = codePayload('RenewPairingCode');

@ObjectType('RevokeScreenPayload', {
  description: 'The screen as it is now, or what is to be mended.',
  simpleResolvers: true,
})
export class RevokeScreenPayload {
  @Field(() => ScreenType, { nullable: true, description: 'The screen; null when there is none.' })
  screen: ScreenRow | null;

  @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
  userErrors: Refusal[];
}

export async function toScreenPayload(
  { loaders, market }: RequestContext,
  { screenId, pairingCode, userErrors }: ScreenOutcome,
): Promise<ScreenPayloadSource> {
  const screen = screenId && (await loaders.screen.load({ marketId: market.id, id: screenId }));
  return { screen: screen || null, pairingCode, userErrors };
}
