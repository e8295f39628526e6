import {
  eraseAtWindow,
  eraseMe,
  type ConsentEvidence,
  type ErasureOutcome,
  type Refusal,
} from '@yizhan/domain';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { innerId } from '../graphql/global-id.ts';
import { Rule } from '../graphql/rule.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { clearRefreshCookie } from '../identity/refresh-cookie.ts';
import { ConsentEvidenceEnum } from './consent-enums.ts';

@InputType('EraseMeInput', { description: 'That one means it.' })
class EraseMeInputType {
  @Field(() => String, { description: 'A fresh code; see requestOwnCode.' })
  code: string;
}

@InputType('EraseWorkerInput', { description: 'Who wants to be erased, with the card.' })
class EraseWorkerInputType {
  @Field(() => ID, { description: 'Who stands at the window.' })
  workerId: string;

  @Field(() => String, {
    description: 'The ID number on the card before staff; has to be the one registered.',
  })
  idNumber: string;

  @Field(() => ConsentEvidenceEnum, { description: 'ID_SHOWN or SIGNED_SLIP.' })
  evidence: ConsentEvidence;
}

function erasurePayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'Whether the person is erased.', simpleResolvers: true })
  class Payload implements ErasureOutcome {
    @Field(() => Boolean, { description: 'True when they are; there is no way back.' })
    erased: boolean;

    @Field(() => [String], { description: 'What stays nevertheless, and why; empty when refused.' })
    kept: string[];

    @Field(() => [UserErrorType], {
      description:
        'LOGIN_CODE_WRONG, ID_NUMBER_WRONG, WORKER_NOT_FOUND, ERASURE_EVIDENCE_REQUIRED, ERASURE_BLOCKED_BY_OPEN_WAGES, ERASURE_BLOCKED_BY_HIRING; empty when all went well.',
    })
    userErrors: Refusal[];
  }
  return Payload;
}

const EraseMePayload = erasurePayload('EraseMe');
const EraseWorkerPayload = erasurePayload('EraseWorker');

@Resolver()
export class ErasureResolver {
  @Rule('person.erase')
  @Mutation(() => EraseMePayload, {
    description:
      'Erases the caller in every market: key, name, numbers, tokens, consents’ evidence. What lies between them and others stays with a nameless worker. Refused while a wage is open. Persons signed in by phone, alone.',
  })
  async eraseMe(
    @Arg('input', () => EraseMeInputType, { description: 'The word.' }) { code }: EraseMeInputType,
    @Ctx() context: RequestContext,
  ): Promise<ErasureOutcome> {
    const outcome = await eraseMe(context, code);
    if (outcome.erased) clearRefreshCookie(context.http);
    return outcome;
  }

  @Rule('person.eraseAtWindow')
  @Mutation(() => EraseWorkerPayload, {
    description: 'The same for whoever stands at the window with the card and asks for it. Clerks, managers.',
  })
  eraseWorker(
    @Arg('input', () => EraseWorkerInputType, { description: 'Who.' })
    { workerId, idNumber, evidence }: EraseWorkerInputType,
    @Ctx() context: RequestContext,
  ): Promise<ErasureOutcome> {
    const key = innerId('Worker', context.market.id, workerId);
    return eraseAtWindow(context, { workerId: key, idNumber, evidence });
  }
}
