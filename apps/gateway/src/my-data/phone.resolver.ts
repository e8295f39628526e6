import {
  accessDenied,
  changePhone,
  changePhoneAtWindow,
  orRefused,
  requestLoginCode,
  type PhoneOutcome,
  type Refusal,
} from '@yizhan/domain';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { innerId } from '../graphql/global-id.ts';
import { Rule } from '../graphql/rule.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { RequestLoginCodePayload } from '../identity/identity-payloads.ts';

@InputType('ChangePhoneInput', { description: 'The new phone, and that one holds both.' })
class ChangePhoneInputType {
  @Field(() => String, { description: 'The code sent to the phone of now; see requestOwnCode.' })
  oldCode: string;

  @Field(() => String, { description: 'The new mobile number.' })
  newPhone: string;

  @Field(() => String, { description: 'The code sent to the new phone; see requestLoginCode.' })
  newCode: string;
}

@InputType('ChangeWorkerPhoneInput', { description: 'Whose phone, with the card.' })
class ChangeWorkerPhoneInputType {
  @Field(() => ID, { description: 'Who stands at the window.' })
  workerId: string;

  @Field(() => String, {
    description: 'The ID number on the card before staff; has to be the one registered.',
  })
  idNumber: string;

  @Field(() => String, { description: 'The new mobile number.' })
  newPhone: string;
}

interface PhonePayloadSource {
  changed: boolean;
  userErrors: Refusal[];
}

function phonePayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'Whether the phone is another now.',
    simpleResolvers: true,
  })
  class Payload implements PhonePayloadSource {
    @Field(() => Boolean, { description: 'True when it is.' })
    changed: boolean;

    @Field(() => [UserErrorType], {
      description:
        'LOGIN_CODE_WRONG, PHONE_INVALID, PHONE_SAME, PHONE_TAKEN, ID_NUMBER_WRONG, WORKER_NOT_FOUND; empty when all went well.',
    })
    userErrors: Refusal[];
  }
  return Payload;
}

const ChangePhonePayload = phonePayload('ChangePhone');
const ChangeWorkerPhonePayload = phonePayload('ChangeWorkerPhone');

const toPayload = ({ personId, userErrors }: PhoneOutcome): PhonePayloadSource => ({
  changed: personId !== null,
  userErrors,
});

@Resolver()
export class PhoneResolver {
  @Rule('person.changePhone')
  @Mutation(() => RequestLoginCodePayload, {
    description:
      'Sends a code to the phone the caller signed in with: to change the phone, or to be erased. Persons signed in by phone.',
  })
  async requestOwnCode(@Ctx() context: RequestContext): Promise<RequestLoginCodePayload> {
    const { principal, loaders, http, services } = context;
    if (principal.kind !== 'PERSON') throw accessDenied(principal);
    const phone = (await loaders.person.load(principal.personId))?.phone ?? '';
    return orRefused<RequestLoginCodePayload>({ expiresAt: null, demoCode: null }, async () => {
      const code = await requestLoginCode(context, { phone, address: http.address }, services.sms);
      return { ...code, userErrors: [] };
    });
  }

  @Rule('person.changePhone')
  @Mutation(() => ChangePhonePayload, {
    description:
      'Gives the caller another phone, both proved by a code; their other sessions end. Persons signed in by phone.',
  })
  async changePhone(
    @Arg('input', () => ChangePhoneInputType, { description: 'Which.' }) input: ChangePhoneInputType,
    @Ctx() context: RequestContext,
  ): Promise<PhonePayloadSource> {
    return toPayload(await changePhone(context, input));
  }

  @Rule('person.changePhoneAtWindow')
  @Mutation(() => ChangeWorkerPhonePayload, {
    description:
      'Gives whoever stands at the window with the card another phone; all their sessions end. Clerks, managers.',
  })
  async changeWorkerPhone(
    @Arg('input', () => ChangeWorkerPhoneInputType, { description: 'Whose and which.' })
    { workerId, idNumber, newPhone }: ChangeWorkerPhoneInputType,
    @Ctx() context: RequestContext,
  ): Promise<PhonePayloadSource> {
    const key = innerId('Worker', context.market.id, workerId);
    return toPayload(await changePhoneAtWindow(context, { workerId: key, idNumber, newPhone }));
  }
}
