import { chainFaults, type AuditEntryRow, type ChainFaultKind } from '@yizhan/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';

export const actorKinds = [
  'ANONYMOUS',
  'PERSON',
  'STAFF',
  'PARTNER',
  'SCREEN',
  'CLOCK',
  'CONSOLE',
  'OTHER',
] as const;
export type AuditActorKind = (typeof actorKinds)[number];

const AuditActorKindEnum = enumOf('AuditActorKind', 'By whose hand something was done.', actorKinds, {
  ANONYMOUS: 'Somebody not signed in.',
  PERSON: 'Somebody signed in by phone.',
  STAFF: "A member of the market's staff.",
  PARTNER: "A partner's application.",
  SCREEN: 'A hall screen.',
  CLOCK: 'The system, as its time had come.',
  CONSOLE: 'Whoever runs the deployment, by a command.',
  OTHER: 'A kind that this release does not know.',
});

const AuditChainFaultEnum = enumOf('AuditChainFault', 'What is wrong with the chain.', chainFaults, {
  CHANGED: 'An entry is not what was chained.',
  MOVED: 'Another entry belongs to this place.',
  MISSING: 'An entry is gone.',
  GAP: 'A place is gone.',
  UNCHAINED: 'An entry never went through the chain.',
  TRUNCATED: 'The chain ends before a place that was noted.',
  REWRITTEN: 'The chain holds another hash at a place that was noted.',
});

/** Somebody who acted, as auditors are told of them. */
export interface AuditActor {
  kind: AuditActorKind;
  id: string | null;
  name: string | null;
  number: string | null;
}

@Rule('audit.read')
@ObjectType('AuditActor', { description: 'Who acted, or for whom. Auditors.', simpleResolvers: true })
export class AuditActorType implements AuditActor {
  @Field(() => AuditActorKindEnum, { description: 'What they are.' })
  kind: AuditActorKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'Global id of the member of staff, or of the worker that a person is in this market; else null.',
  })
  id: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What colleagues call a member of staff; the polite name of a worker; else null.',
  })
  name: string | null;

  @Field(() => String, { nullable: true, description: "A worker's printed number; else null." })
  number: string | null;
}

@Rule('audit.read')
@ObjectType('AuditDetail', { description: 'One thing an entry tells. Auditors.', simpleResolvers: true })
export class AuditDetailType {
  @Field(() => String, { description: 'What it is, e.g. from, to, fields.' })
  name: string;

  @Field(() => String, {
    description: 'Its value: text as it is, everything else as JSON. Never personal data.',
  })
  value: string;
}

@Rule('audit.read')
@ObjectType('AuditEntry', {
  description: 'Who did what to what, and what changed. Auditors.',
  simpleResolvers: true,
})
export class AuditEntryType implements Partial<AuditEntryRow> {
  @Field(() => Int, { nullable: true, description: "Its place in the market's chain, from 1 on." })
  seq: number | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => String, { description: 'What was done, e.g. job.post.' })
  action: string;

  @Field(() => String, { description: 'What it was done to, e.g. job.' })
  subjectType: string;

  @Field(() => String, { nullable: true, description: 'The request it was done by; null for the clock.' })
  requestId: string | null;
}

const { Connection } = connectionTypes<AuditEntryRow>('AuditEntry', () => AuditEntryType);
Rule('audit.read')(Connection);
export { Connection as AuditEntryConnection };

@Rule('audit.read')
@ObjectType('AuditChainCheck', {
  description: "What the last nightly check of the market's chain of entries found. Auditors.",
  simpleResolvers: true,
})
export class AuditChainCheckType {
  @Field(() => Int, { name: 'verifiedUpTo', simple: false, description: 'The last place that is sound.' })
  seq: number;

  @Field(() => DateTimeScalar, { description: 'When it was looked at.' })
  checkedAt: Date;

  @Field(() => AuditChainFaultEnum, {
    nullable: true,
    description: 'What is wrong after it; null when nothing is.',
  })
  fault: ChainFaultKind | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Where; null without a fault, or where the entry has no place.',
  })
  faultSeq: number | null;
}
