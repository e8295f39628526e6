import { conflictPaths, type ConflictPath, type PersonConflictRow, type WorkerRow } from '@yizhan/domain';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { globalId } from '../graphql/global-id.ts';
import { idDescription, NodeType } from '../graphql/node.type.ts';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { WorkerType } from '../workers/worker.type.ts';

const PersonConflictPathEnum = enumOf('PersonConflictPath', 'Where two accounts met.', conflictPaths, {
  REGISTER_WORKER: 'Somebody signed in by phone registered to work.',
  REGISTER_EMPLOYER: 'Somebody signed in by phone registered as a household or foreman.',
  WINDOW: 'At the window, card and phone were of two accounts.',
  CORRECTION: 'Somebody asked for their ID number to be corrected to one that another account has.',
});

@Rule('person.conflicts')
@ObjectType('PersonConflict', {
  implements: NodeType,
  description:
    'Two accounts that gave the same ID number or phone: perhaps one human being, registered twice. Clerks, managers.',
  simpleResolvers: true,
})
class PersonConflictType extends NodeType {
  @Field(() => PersonConflictPathEnum, { description: 'Where they met.' })
  path: ConflictPath;

  @Field(() => DateTimeScalar, { description: 'When they met first.' })
  foundAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The phone of who claims, as 154****0001; null where none is known.',
  })
  maskedPhone: string | null;

  @Field(() => [String], { description: 'Names of the employers of this market that the claimant acts for.' })
  employerNames: string[];
}

@Resolver(() => PersonConflictType)
export class PersonConflictFieldsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: PersonConflictRow): string {
    return globalId('PersonConflict', marketId, id);
  }

  @FieldResolver(() => WorkerType, {
    nullable: true,
    description: 'Who claims, as a worker of this market; null when they are none here.',
  })
  async claimant(
    @Root() { marketId, claimantWorkerId }: PersonConflictRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<WorkerRow | null> {
    return claimantWorkerId === null ? null : loaders.visibleWorker.load({ marketId, id: claimantWorkerId });
  }

  @FieldResolver(() => WorkerType, {
    nullable: true,
    description:
      'Whose it is, as a worker of this market; null when they are none here, and nothing is said of where they are one.',
  })
  async worker(
    @Root() { marketId, workerId }: PersonConflictRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<WorkerRow | null> {
    return workerId === null ? null : loaders.visibleWorker.load({ marketId, id: workerId });
  }
}

export const { Connection: PersonConflictConnection } = connectionTypes<PersonConflictRow>(
  'PersonConflict',
  () => PersonConflictType,
);
