import {
  changePassword,
  confirmSecondFactor,
  endSecondFactor,
  orRefused,
  ownAccount,
  setPin,
  startSecondFactor,
  type Refusal,
} from '@yizhan/domain';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.ts';
import { Rule } from '../../graphql/rule.ts';
import {
  ChangePasswordInputType,
  ConfirmSecondFactorInputType,
  EndSecondFactorInputType,
  SetPinInputType,
  StartSecondFactorInputType,
} from './account.input.ts';
import {
  ConfirmSecondFactorPayload,
  StaffAccountPayload,
  StartSecondFactorPayload,
  type AccountSource,
} from './account.type.ts';

const input = { description: 'What to change, and the proof.' };

@Resolver()
export class AccountResolver {
  @Rule('account.own')
  @Mutation(() => StaffAccountPayload, {
    description:
      'Changes the caller’s own password; their other sessions end. Staff; refused with PASSWORD_WRONG, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG or PASSWORD_SAME.',
  })
  changePassword(
    @Arg('input', () => ChangePasswordInputType, input) asked: ChangePasswordInputType,
    @Ctx() context: RequestContext,
  ): Promise<StaffAccountPayload> {
    return accountAfter(context, () => changePassword(context, asked));
  }

  @Rule('account.own')
  @Mutation(() => StartSecondFactorPayload, {
    description:
      'Gives a secret to the caller’s authenticator app; it is asked for once confirmSecondFactor has seen a code of it. Staff; refused with PASSWORD_WRONG or TOTP_ALREADY_ON.',
  })
  async startSecondFactor(
    @Arg('input', () => StartSecondFactorInputType, input) asked: StartSecondFactorInputType,
    @Ctx() context: RequestContext,
  ): Promise<StartSecondFactorPayload> {
    const { done, userErrors } = await tried(() => startSecondFactor(context, asked));
    return { uri: done?.uri ?? null, secret: done?.secret ?? null, userErrors };
  }

  @Rule('account.own')
  @Mutation(() => ConfirmSecondFactorPayload, {
    description:
      'From now on a code of the app is asked for at sign-in; access tokens got before end. Staff; refused with TOTP_WRONG, TOTP_NOT_STARTED or TOTP_ALREADY_ON.',
  })
  async confirmSecondFactor(
    @Arg('input', () => ConfirmSecondFactorInputType, input) asked: ConfirmSecondFactorInputType,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmSecondFactorPayload> {
    const { done, userErrors } = await tried(() => confirmSecondFactor(context, asked));
    return { recoveryCodes: done ?? [], account: done ? await accountOf(context) : null, userErrors };
  }

  @Rule('account.own')
  @Mutation(() => StaffAccountPayload, {
    description:
      'Asks the caller for no codes any more; access tokens got before end. Staff; refused with PASSWORD_WRONG or TOTP_WRONG.',
  })
  endSecondFactor(
    @Arg('input', () => EndSecondFactorInputType, input) asked: EndSecondFactorInputType,
    @Ctx() context: RequestContext,
  ): Promise<StaffAccountPayload> {
    return accountAfter(context, () => endSecondFactor(context, asked));
  }

  @Rule('account.own')
  @Mutation(() => StaffAccountPayload, {
    description:
      'Sets or takes away the PIN that opens the caller’s locked desk. Staff; refused with PASSWORD_WRONG, PIN_INVALID or PIN_TOO_EASY.',
  })
  setPin(
    @Arg('input', () => SetPinInputType, input) { password, pin }: SetPinInputType,
    @Ctx() context: RequestContext,
  ): Promise<StaffAccountPayload> {
    return accountAfter(context, () => setPin(context, { password, pin: pin ?? null }));
  }
}

/** The caller's account; null for whoever is no member of staff. */
export async function accountOf(
  context: Pick<RequestContext, 'db' | 'principal' | 'markets'>,
): Promise<AccountSource | null> {
  const { principal, markets } = context;
  const account = await ownAccount(context);
  if (!account || principal.kind !== 'STAFF') return null;
  return { ...account, idleMinutes: markets.market(principal.marketId)!.staffIdleMinutes };
}

async function accountAfter(
  context: RequestContext,
  change: () => Promise<void>,
): Promise<StaffAccountPayload> {
  const { userErrors } = await tried(change);
  return { account: userErrors.length === 0 ? await accountOf(context) : null, userErrors };
}

/** What was done; null beside what refused it. */
export const tried = <Done>(
  work: () => Promise<Done>,
): Promise<{ done: Done | null; userErrors: Refusal[] }> =>
  orRefused<{ done: Done | null; userErrors: Refusal[] }>({ done: null }, async () => ({
    done: await work(),
    userErrors: [],
  }));
