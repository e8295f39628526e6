import {
  dismissPersonConflict,
  mergePersons,
  personConflictCount,
  personConflicts,
  type PersonConflictRow,
} from '@yizhan/domain';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { innerId, optionalInnerId } from '../graphql/global-id.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { Rule } from '../graphql/rule.ts';
import { toWorkerPayload, type WorkerPayloadSource } from '../workers/worker-payloads.ts';
import { DismissPersonConflictPayload, MergePersonsPayload } from './duplicates-payloads.ts';
import { DismissPersonConflictInputType, MergePersonsInputType } from './duplicates.input.ts';
import { PersonConflictConnection } from './person-conflict.type.ts';

@Resolver()
export class DuplicatesResolver {
  @Rule('person.conflicts')
  @Query(() => PersonConflictConnection, {
    description:
      'Accounts that may be of one human being and wait to be looked at, longest known first. Clerks, managers.',
  })
  async personConflicts(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<PersonConflictRow>> {
    return toConnection(await personConflicts(context, page), () => personConflictCount(context));
  }

  @Rule('person.merge')
  @Mutation(() => MergePersonsPayload, {
    description:
      'Makes one person of two registrations of the same human being, whose card was seen: applications, placements, skills, consents and employers of the other become the worker’s, the other’s number still finds them, and whoever is signed in as the other signs in anew. It cannot be taken back. Clerks, managers.',
  })
  async mergePersons(
    @Arg('input', () => MergePersonsInputType, { description: 'Who stays, who goes, and the card.' })
    input: MergePersonsInputType,
    @Ctx() context: RequestContext,
  ): Promise<WorkerPayloadSource> {
    const { id: marketId } = context.market;
    const { idNumber, takeOtherPhone, idempotencyKey = null } = input;
    const conflictId = optionalInnerId('PersonConflict', marketId, input.conflictId);
    const otherWorkerId = optionalInnerId('Worker', marketId, input.otherWorkerId);
    const outcome = await mergePersons(context, {
      workerId: innerId('Worker', marketId, input.workerId),
      ...(conflictId !== undefined && { conflictId }),
      ...(otherWorkerId !== undefined && { otherWorkerId }),
      ...{ idNumber, takeOtherPhone, idempotencyKey },
    });
    return toWorkerPayload(context, outcome);
  }

  @Rule('person.merge')
  @Mutation(() => DismissPersonConflictPayload, {
    description: 'Says that the two are different people; nothing else changes. Clerks, managers.',
  })
  async dismissPersonConflict(
    @Arg('input', () => DismissPersonConflictInputType, { description: 'Which two.' })
    { conflictId }: DismissPersonConflictInputType,
    @Ctx() context: RequestContext,
  ): Promise<DismissPersonConflictPayload> {
    const key = innerId('PersonConflict', context.market.id, conflictId);
    const { conflictId: settled, userErrors } = await dismissPersonConflict(context, { conflictId: key });
    return { conflictId: settled && conflictId, userErrors };
  }
}
