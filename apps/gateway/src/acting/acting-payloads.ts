import type { Refusal, WorkerRow } from '@yizhan/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { WorkerType } from '../workers/worker.type.ts';

@ObjectType('StartActingForPayload', {
  description: 'With what to go on as the worker.',
  simpleResolvers: true,
})
export class StartActingForPayload {
  @Field(() => String, {
    nullable: true,
    description: 'A bearer token to do what the worker could do; null when refused. The caller only.',
  })
  accessToken: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends, fifteen minutes from now; null when refused.',
  })
  endsAt: Date | null;

  @Field(() => WorkerType, { nullable: true, description: 'For whom; null when refused.' })
  worker: WorkerRow | null;

  @Field(() => [UserErrorType], { description: 'What to mend; empty when it worked.' })
  userErrors: Refusal[];
}

@ObjectType('EndActingForPayload', { description: 'How it ended.', simpleResolvers: true })
export class EndActingForPayload {
  @Field(() => Int, { description: 'For how many people it was under way: none or one.' })
  endedCount: number;

  @Field(() => [UserErrorType], { description: 'Always empty.' })
  userErrors: Refusal[];
}
