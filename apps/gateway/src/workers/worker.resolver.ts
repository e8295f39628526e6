import {
  confirmWorkerSkill,
  findWorkers,
  registerWorker,
  updateWorker,
  workerCount,
  type WorkerOrder,
  type WorkerRow,
} from '@yizhan/domain';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { GeoPointInput } from '../graphql/geo-point.type.ts';
import { decodeId, innerId } from '../graphql/global-id.ts';
import { wrongId } from '../graphql/ids.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { skillIdOf, toRegisterWorkerInput, toUpdateWorkerInput, toWorkerFilter } from './worker-input.ts';
import {
  ConfirmWorkerSkillPayload,
  RegisterWorkerPayload,
  toWorkerPayload,
  UpdateWorkerPayload,
  type WorkerPayloadSource,
} from './worker-payloads.ts';
import {
  ConfirmWorkerSkillInputType,
  RegisterWorkerInputType,
  UpdateWorkerInputType,
  WorkerFilterInput,
  WorkerOrderEnum,
} from './worker.input.ts';
import { WorkerConnection, WorkerType } from './worker.type.ts';
import { Rule } from '../graphql/rule.ts';

@Resolver()
export class WorkerResolver {
  @Rule('worker.read')
  @Query(() => WorkerType, {
    nullable: true,
    description:
      'One worker; null when there is none that the caller may see. The worker, staff who deal with workers, employers they applied to.',
  })
  async worker(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<WorkerRow | null> {
    const decoded = decodeId(id);
    if (decoded?.type !== 'Worker') throw wrongId('id');
    return loaders.visibleWorker.load(decoded);
  }

  @Rule('worker.search')
  @Query(() => WorkerConnection, {
    description: 'The workers of the market, last registered first. Staff who deal with workers.',
  })
  async workers(
    @Arg('filter', () => WorkerFilterInput, { nullable: true, description: 'Which ones.' })
    filter: WorkerFilterInput | null,
    @Arg('near', () => GeoPointInput, { nullable: true, description: 'The point to measure distances from.' })
    near: GeoPointInput | null,
    @Arg('orderBy', () => WorkerOrderEnum, { nullable: true, description: 'Which first.' })
    orderBy: WorkerOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<WorkerRow>> {
    const search = { filter: toWorkerFilter(filter), near, orderBy };
    return toConnection(await findWorkers(context, search, page), () => workerCount(context, search));
  }

  @Rule('worker.register')
  @Mutation(() => RegisterWorkerPayload, {
    description:
      'Registers the caller, or for staff whoever is at the window, to look for work in the market. With ALREADY_REGISTERED the worker there is comes along. Persons signed in by phone; clerks, managers.',
  })
  async registerWorker(
    @Arg('input', () => RegisterWorkerInputType, { description: 'Who, and what work.' })
    input: RegisterWorkerInputType,
    @Ctx() context: RequestContext,
  ): Promise<WorkerPayloadSource> {
    return toWorkerPayload(context, await registerWorker(context, toRegisterWorkerInput(input)));
  }

  @Rule('worker.update')
  @Mutation(() => UpdateWorkerPayload, {
    description: 'Changes what a worker says of themselves. The worker; clerks, managers.',
  })
  async updateWorker(
    @Arg('input', () => UpdateWorkerInputType, { description: 'The changes.' }) input: UpdateWorkerInputType,
    @Ctx() context: RequestContext,
  ): Promise<WorkerPayloadSource> {
    return toWorkerPayload(
      context,
      await updateWorker(context, toUpdateWorkerInput(context.market.id, input)),
    );
  }

  @Rule('worker.confirmSkill')
  @Mutation(() => ConfirmWorkerSkillPayload, {
    description: 'Records that staff has seen proof of a skill. Clerks, trainers, managers.',
  })
  async confirmWorkerSkill(
    @Arg('input', () => ConfirmWorkerSkillInputType, { description: 'Which skill.' })
    { workerId, skillId, level }: ConfirmWorkerSkillInputType,
    @Ctx() context: RequestContext,
  ): Promise<WorkerPayloadSource> {
    const key = innerId('Worker', context.market.id, workerId);
    const outcome = await confirmWorkerSkill(context, { workerId: key, skillId: skillIdOf(skillId), level });
    return toWorkerPayload(context, outcome);
  }
}
