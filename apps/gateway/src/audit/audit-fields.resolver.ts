import type { AuditEntryRow } from '@yizhan/domain';
import { FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { globalId, type NodeTypeName } from '../graphql/global-id.ts';
import {
  actorKinds,
  AuditActorType,
  AuditDetailType,
  AuditEntryType,
  type AuditActor,
  type AuditActorKind,
} from './audit.type.ts';

/** Subjects that have a page of their own. */
const nodeTypes: Readonly<Record<string, NodeTypeName>> = {
  job: 'Job',
  worker: 'Worker',
  employer: 'Employer',
  application: 'Application',
  placement: 'Placement',
  StaffMember: 'StaffMember',
};

const isKind = (kind: string): kind is AuditActorKind => actorKinds.some((known) => known === kind);

@Resolver(() => AuditEntryType)
export class AuditFieldsResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Global id of what it was done to; null for what cannot be fetched by one.',
  })
  subjectId(@Root() { marketId, subjectType, subjectId }: AuditEntryRow): string | null {
    const type = nodeTypes[subjectType];
    return type ? globalId(type, marketId, subjectId) : null;
  }

  @FieldResolver(() => String, { description: 'Inner id of what it was done to, as the entry holds it.' })
  subjectKey(@Root() { subjectId }: AuditEntryRow): string {
    return subjectId;
  }

  @FieldResolver(() => AuditActorType, { description: 'Who did it.' })
  actor(@Root() entry: AuditEntryRow): AuditActor {
    const { marketId, actorKind, actorId, actorWorkerId, actorName: name, actorNumber: number } = entry;
    const kind = isKind(actorKind) ? actorKind : 'OTHER';
    const staff = kind === 'STAFF' && actorId ? globalId('StaffMember', marketId, actorId) : null;
    const worker = actorWorkerId && globalId('Worker', marketId, actorWorkerId);
    return { kind, id: staff ?? worker, name, number };
  }

  @FieldResolver(() => AuditActorType, {
    nullable: true,
    description:
      'The person for whom staff did it with their consent; null when everybody acted for themselves.',
  })
  onBehalfOf(@Root() entry: AuditEntryRow): AuditActor | null {
    const {
      marketId,
      onBehalfOf,
      onBehalfOfWorkerId,
      onBehalfOfName: name,
      onBehalfOfNumber: number,
    } = entry;
    if (onBehalfOf === null) return null;
    const id = onBehalfOfWorkerId && globalId('Worker', marketId, onBehalfOfWorkerId);
    return { kind: 'PERSON', id, name, number };
  }

  @FieldResolver(() => [AuditDetailType], {
    description: 'What changed: ids, states, codes and field names.',
  })
  details(@Root() { detail }: AuditEntryRow): AuditDetailType[] {
    return Object.entries(detail).map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }));
  }
}
