import type { Refusal } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { ViewerType, type ViewerSource } from './viewer.type.ts';

/** How a sign-in ended, as resolvers return it. */
export interface LoginSource {
  accessToken: string | null;
  expiresAt: Date | null;
  viewer: ViewerSource | null;
  userErrors: Refusal[];
}

@ObjectType('LoginPayload', {
  description:
    'How a sign-in ended. The refresh token is not here: it is in an http-only cookie of the client.',
  simpleResolvers: true,
})
export class LoginPayload {
  @Field(() => String, {
    nullable: true,
    description: 'For the header Authorization: Bearer; good for ten minutes. Null when refused.',
  })
  accessToken: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the access token ends; refresh before. Null when refused.',
  })
  expiresAt: Date | null;

  @Field(() => ViewerType, { nullable: true, description: 'Who signed in; null when refused.' })
  viewer: ViewerSource | null;

  @Field(() => [UserErrorType], {
    description:
      'LOGIN_FAILED, ACCOUNT_LOCKED, LOGIN_CODE_WRONG, PHONE_INVALID, MARKET_NOT_FOUND, TOTP_REQUIRED, TOTP_WRONG, PIN_WRONG, SESSION_LOCKED, SESSION_EXPIRED, PAIRING_CODE_WRONG or PAIRING_LIMIT; empty when it worked.',
  })
  userErrors: Refusal[];
}

@ObjectType('LogoutPayload', { description: 'How signing out ended.', simpleResolvers: true })
export class LogoutPayload {
  @Field(() => [UserErrorType], { description: 'Empty: whoever is not signed in is signed out already.' })
  userErrors: Refusal[];
}

@ObjectType('RequestLoginCodePayload', {
  description: 'That a code is on its way; alike whether anybody is known under the phone or not.',
  simpleResolvers: true,
})
export class RequestLoginCodePayload {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the code runs out; null when refused.' })
  expiresAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The code itself: in demo markets only, else null.' })
  demoCode: string | null;

  @Field(() => [UserErrorType], {
    description:
      'PHONE_INVALID, LOGIN_CODE_TOO_SOON, LOGIN_CODE_LIMIT, SMS_UNAVAILABLE or MARKET_NOT_FOUND; empty when it worked.',
  })
  userErrors: Refusal[];
}
