import type { Refusal } from '@yizhan/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { workerPayload } from '../workers/worker-payloads.ts';

export const MergePersonsPayload = workerPayload('MergePersons');

@ObjectType('DismissPersonConflictPayload', { description: 'How it ended.', simpleResolvers: true })
export class DismissPersonConflictPayload {
  @Field(() => ID, { nullable: true, description: 'The conflict that waits no more; null when refused.' })
  conflictId: string | null;

  @Field(() => [UserErrorType], { description: 'What to mend; empty when it worked.' })
  userErrors: Refusal[];
}
