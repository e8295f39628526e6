import {
  identityRefusal,
  logout,
  orRefused,
  phoneLogin,
  refreshSession,
  Refused,
  requestLoginCode,
  staffLogin,
  type UseCaseContext,
} from '@yizhan/domain';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { handOutSession } from './hand-out-session.ts';
import {
  LoginPayload,
  LogoutPayload,
  RequestLoginCodePayload,
  type LoginSource,
} from './identity-payloads.ts';
import { LoginInputType, RequestLoginCodeInputType, StaffLoginInputType } from './identity.input.ts';
import { clearRefreshCookie, readRefreshCookie } from './refresh-cookie.ts';
import { ViewerType, type ViewerSource } from './viewer.type.ts';
import { Rule } from '../graphql/rule.ts';

@Resolver()
export class IdentityResolver {
  @Rule('viewer.read')
  @Query(() => ViewerType, { description: 'Who is calling. Everybody.' })
  viewer(@Ctx() { principal }: RequestContext): ViewerSource {
    return { principal };
  }

  @Rule('session.open')
  @Mutation(() => RequestLoginCodePayload, {
    description:
      'Sends a code of six digits, good for ten minutes: one a minute, six an hour for each phone. Everybody.',
  })
  async requestLoginCode(
    @Arg('input', () => RequestLoginCodeInputType, { description: 'Where to.' })
    { phone, marketCode }: RequestLoginCodeInputType,
    @Ctx() context: RequestContext,
  ): Promise<RequestLoginCodePayload> {
    const { http, services } = context;
    return orRefused<RequestLoginCodePayload>({ expiresAt: null, demoCode: null }, async () => {
      const input = { phone, address: http.address };
      const code = await requestLoginCode(marketOf(context, marketCode), input, services.sms);
      return { ...code, userErrors: [] };
    });
  }

  @Rule('session.open')
  @Mutation(() => LoginPayload, {
    description:
      'Signs in whoever holds the phone, for a month. Five tries for each code. Everybody; refused with LOGIN_CODE_WRONG, PHONE_INVALID or MARKET_NOT_FOUND.',
  })
  async login(
    @Arg('input', () => LoginInputType, { description: 'Phone and code.' })
    { phone, code, marketCode }: LoginInputType,
    @Ctx() context: RequestContext,
  ): Promise<LoginSource> {
    const client = context.http.clientName ?? 'api';
    return handOutSession(context, () => phoneLogin(marketOf(context, marketCode), { phone, code, client }));
  }

  @Rule('session.open')
  @Mutation(() => LoginPayload, {
    description:
      'Signs a member of staff in. Five wrong passwords lock the account for 15 minutes. Everybody; refused with LOGIN_FAILED, ACCOUNT_LOCKED, TOTP_REQUIRED, TOTP_WRONG or MARKET_NOT_FOUND.',
  })
  async staffLogin(
    @Arg('input', () => StaffLoginInputType, { description: 'Name and password.' })
    input: StaffLoginInputType,
    @Ctx() context: RequestContext,
  ): Promise<LoginSource> {
    const client = context.http.clientName ?? 'api';
    return handOutSession(context, () =>
      staffLogin(marketOf(context, input.marketCode), { ...input, client }),
    );
  }

  @Rule('session.open')
  @Mutation(() => LoginPayload, {
    description:
      "Rotates the refresh token in the client's own http-only cookie and gives a new access token. Whoever holds the cookie; refused with SESSION_EXPIRED, and with SESSION_LOCKED until unlockSession.",
  })
  async refreshSession(@Ctx() context: RequestContext): Promise<LoginSource> {
    return handOutSession(context, () =>
      refreshSession(context, { refreshToken: readRefreshCookie(context.http) }),
    );
  }

  @Rule('session.open')
  @Mutation(() => LogoutPayload, {
    description:
      "Ends the session and clears the client's cookie; the access token runs out by itself. Everybody.",
  })
  async logout(@Ctx() context: RequestContext): Promise<LogoutPayload> {
    await logout(context, { refreshToken: readRefreshCookie(context.http) });
    clearRefreshCookie(context.http);
    return { userErrors: [] };
  }
}

function marketOf(context: RequestContext, code: string | null | undefined): UseCaseContext {
  if (code == null || context.markets.marketByCode(code)) return context.inMarket(code);
  throw new Refused(identityRefusal(context.language, 'MARKET_NOT_FOUND', ['input', 'marketCode']));
}
