import { lockSession, unlockSession } from '@yizhan/domain';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.ts';
import { Rule } from '../../graphql/rule.ts';
import { LoginPayload, type LoginSource } from '../identity-payloads.ts';
import { handOutSession } from '../hand-out-session.ts';
import { readRefreshCookie } from '../refresh-cookie.ts';
import { UnlockSessionInputType } from './account.input.ts';
import { tried } from './account.resolver.ts';
import { LockSessionPayload } from './account.type.ts';

@Resolver()
export class DeskResolver {
  @Rule('account.own')
  @Mutation(() => LockSessionPayload, {
    description:
      'Locks the caller’s session on every gateway: access tokens got before are refused and streams end, until unlockSession. Staff; refused with PIN_NOT_SET.',
  })
  async lockSession(@Ctx() context: RequestContext): Promise<LockSessionPayload> {
    const { userErrors } = await tried(() => lockSession(context));
    return { userErrors };
  }

  @Rule('session.open')
  @Mutation(() => LoginPayload, {
    description:
      'Opens the locked session of the client’s cookie again. Five wrong PINs end it. Whoever holds the cookie; refused with PIN_WRONG or SESSION_EXPIRED.',
  })
  unlockSession(
    @Arg('input', () => UnlockSessionInputType, { description: 'The PIN.' }) { pin }: UnlockSessionInputType,
    @Ctx() context: RequestContext,
  ): Promise<LoginSource> {
    const refreshToken = readRefreshCookie(context.http);
    return handOutSession(context, () => unlockSession(context, { refreshToken, pin }));
  }
}
