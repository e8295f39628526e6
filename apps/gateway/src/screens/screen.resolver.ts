import {
  createScreen,
  listScreens,
  pairScreen,
  renewPairingCode,
  revokeScreen,
  screenCount,
  type ScreenRow,
} from '@yizhan/domain';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { globalId, innerId } from '../graphql/global-id.ts';
import { idDescription } from '../graphql/node.type.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { Rule } from '../graphql/rule.ts';
import { handOutSession } from '../identity/hand-out-session.ts';
import { LoginPayload, type LoginSource } from '../identity/identity-payloads.ts';
import {
  CreateScreenPayload,
  RenewPairingCodePayload,
  RevokeScreenPayload,
  toScreenPayload,
  type ScreenPayloadSource,
} from './screen-payloads.ts';
import {
  CreateScreenInputType,
  PairScreenInputType,
  RenewPairingCodeInputType,
  RevokeScreenInputType,
} from './screen.input.ts';
import { ScreenConnection, ScreenType } from './screen.type.ts';

@Resolver(() => ScreenType)
export class ScreenResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: Pick<ScreenRow, 'marketId' | 'id'>): string {
    return globalId('Screen', marketId, id);
  }

  @Rule('screen.manage')
  @Query(() => ScreenConnection, {
    description: "The market's screens, oldest first. Editors, managers, administrators.",
  })
  async screens(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<ScreenRow>> {
    return toConnection(await listScreens(context, page), () => screenCount(context));
  }

  @Rule('screen.manage')
  @Mutation(() => CreateScreenPayload, {
    description: 'Sets a screen up, with a code to type on it. Editors, managers, administrators.',
  })
  async createScreen(
    @Arg('input', () => CreateScreenInputType, { description: 'Which one.' })
    { name, place = null, idempotencyKey = null }: CreateScreenInputType,
    @Ctx() context: RequestContext,
  ): Promise<ScreenPayloadSource> {
    return toScreenPayload(context, await createScreen(context, { name, place, idempotencyKey }));
  }

  @Rule('screen.manage')
  @Mutation(() => RenewPairingCodePayload, {
    description:
      'A new code for a screen; the last one is worth nothing. Its device stays paired until another types the new one. Editors, managers, administrators.',
  })
  async renewPairingCode(
    @Arg('input', () => RenewPairingCodeInputType, { description: 'Which one.' })
    input: RenewPairingCodeInputType,
    @Ctx() context: RequestContext,
  ): Promise<ScreenPayloadSource> {
    const screenId = innerId('Screen', context.market.id, input.screenId);
    return toScreenPayload(context, await renewPairingCode(context, { screenId }));
  }

  @Rule('screen.manage')
  @Mutation(() => RevokeScreenPayload, {
    description:
      'Ends its pairing: the device goes back to what everybody sees. Editors, managers, administrators.',
  })
  async revokeScreen(
    @Arg('input', () => RevokeScreenInputType, { description: 'Which one.' }) input: RevokeScreenInputType,
    @Ctx() context: RequestContext,
  ): Promise<ScreenPayloadSource> {
    const screenId = innerId('Screen', context.market.id, input.screenId);
    return toScreenPayload(context, await revokeScreen(context, { screenId }));
  }

  @Rule('session.open')
  @Mutation(() => LoginPayload, {
    description:
      'Makes the device that typed the code the screen of the code, until it is revoked or not seen for 90 days. Everybody; refused with PAIRING_CODE_WRONG or PAIRING_LIMIT.',
  })
  async pairScreen(
    @Arg('input', () => PairScreenInputType, { description: 'The code.' }) { code }: PairScreenInputType,
    @Ctx() context: RequestContext,
  ): Promise<LoginSource> {
    const { address, clientName } = context.http;
    const client = clientName ?? 'api';
    return handOutSession(context, () => pairScreen(context, { code, address, client }));
  }
}
