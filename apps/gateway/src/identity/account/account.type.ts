import type { Refusal, StaffAccount } from '@yizhan/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { Rule } from '../../graphql/rule.ts';
import { UserErrorType } from '../../graphql/user-error.type.ts';
import { StaffRoleEnum } from '../staff-member.type.ts';

/** An account, and how long its market lets a desk be left. */
export type AccountSource = StaffAccount & { idleMinutes: number };

@Rule('account.own')
@ObjectType('StaffAccount', {
  description: 'How the member of staff who is signed in signs in. The caller only.',
  simpleResolvers: true,
})
export class StaffAccountType implements AccountSource {
  @Field(() => Boolean, { description: 'True when a PIN opens the locked desk. The caller only.' })
  hasPin: boolean;

  @Field(() => Boolean, {
    description: 'True when a code of an authenticator app is asked for at sign-in. The caller only.',
  })
  hasSecondFactor: boolean;

  @Field(() => Int, { description: 'Recovery codes that were not used yet. The caller only.' })
  recoveryCodesLeft: number;

  @Field(() => [StaffRoleEnum], {
    description:
      'Roles that the account has and that rest until a second factor is set up, as the market asks. The caller only.',
  })
  restingRoles: string[];

  @Field(() => Int, {
    description:
      'After so many minutes without a refresh the session is over, unless it is locked. The caller only.',
  })
  idleMinutes: number;
}

@ObjectType('StaffAccountPayload', {
  description: 'How a change of one’s own account went.',
  simpleResolvers: true,
})
export class StaffAccountPayload {
  @Field(() => StaffAccountType, {
    nullable: true,
    description: 'The account as it is now; null when refused.',
  })
  account: AccountSource | null;

  @Field(() => [UserErrorType], {
    description:
      'PASSWORD_WRONG, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_SAME, PIN_INVALID, PIN_TOO_EASY or TOTP_WRONG; empty when it worked.',
  })
  userErrors: Refusal[];
}

@ObjectType('StartSecondFactorPayload', {
  description: 'What the authenticator app is given. Shown once.',
  simpleResolvers: true,
})
export class StartSecondFactorPayload {
  @Field(() => String, { nullable: true, description: 'An otpauth URI, for a QR code; null when refused.' })
  uri: string | null;

  @Field(() => String, { nullable: true, description: 'The secret in it, to be typed; null when refused.' })
  secret: string | null;

  @Field(() => [UserErrorType], { description: 'PASSWORD_WRONG or TOTP_ALREADY_ON; empty when it worked.' })
  userErrors: Refusal[];
}

@ObjectType('ConfirmSecondFactorPayload', {
  description: 'What helps on the day the phone with the app is lost. Shown once.',
  simpleResolvers: true,
})
export class ConfirmSecondFactorPayload {
  @Field(() => [String], {
    description: 'Ten codes, each good once instead of one of the app; empty when refused.',
  })
  recoveryCodes: string[];

  @Field(() => StaffAccountType, {
    nullable: true,
    description: 'The account as it is now; null when refused.',
  })
  account: AccountSource | null;

  @Field(() => [UserErrorType], {
    description: 'TOTP_WRONG, TOTP_NOT_STARTED or TOTP_ALREADY_ON; empty when it worked.',
  })
  userErrors: Refusal[];
}

@ObjectType('LockSessionPayload', { description: 'How locking the desk went.', simpleResolvers: true })
export class LockSessionPayload {
  @Field(() => [UserErrorType], { description: 'PIN_NOT_SET; empty when it worked.' })
  userErrors: Refusal[];
}
