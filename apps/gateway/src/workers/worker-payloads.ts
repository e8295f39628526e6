import type { Refusal, WorkerOutcome, WorkerRow } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { WorkerType } from './worker.type.ts';

export interface WorkerPayloadSource {
  worker: WorkerRow | null;
  userErrors: Refusal[];
}

/** The payload of a mutation of a worker. */
export function workerPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The worker as it is now, or what is to be mended.',
    simpleResolvers: true,
  })
  class Payload {
    @Field(() => WorkerType, {
      nullable: true,
      description: 'The worker; null when nothing was found or stored.',
    })
    worker: WorkerRow | null;

    @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
    userErrors: Refusal[];
  }
  return Payload;
}

export const RegisterWorkerPayload = workerPayload('RegisterWorker');
export const UpdateWorkerPayload = workerPayload('UpdateWorker');
export const ConfirmWorkerSkillPayload = workerPayload('ConfirmWorkerSkill');

/** The outcome with its worker as it is after the change. */
export async function toWorkerPayload(
  { loaders, market }: RequestContext,
  { workerId, userErrors }: WorkerOutcome,
): Promise<WorkerPayloadSource> {
  const worker =
    workerId === null ? null : await loaders.visibleWorker.load({ marketId: market.id, id: workerId });
  return { worker, userErrors };
}
