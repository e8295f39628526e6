import type { WorkerRow } from '@yizhan/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTimeScalar, DecimalScalar } from '../graphql/scalars.ts';
import { SkillType } from '../occupations/occupation.type.ts';
import type { Skill } from '@yizhan/domain';
import { Rule } from '../graphql/rule.ts';

@Rule('worker.read')
@ObjectType('WorkerSkill', { description: 'Something a worker can do.', simpleResolvers: true })
export class WorkerSkillType {
  @Field(() => SkillType, { description: 'What.' })
  skill: Skill;

  @Field(() => Int, { description: 'How well: 1 a beginner, 5 a master.' })
  level: number;

  @Field(() => Boolean, { description: 'True when staff has seen proof of it.' })
  confirmed: boolean;
}

/** The fields that the row itself answers; the others are in worker-fields.resolver.ts. */
@Rule('worker.read')
@ObjectType('Worker', {
  implements: NodeType,
  description:
    'A person looking for work in one market. Seen by the person, by staff who deal with workers, and by employers they applied to; everybody else gets null.',
  simpleResolvers: true,
})
export class WorkerType extends NodeType {
  @Field(() => String, { description: 'Read aloud at the window, e.g. HBG2600001; unique in its market.' })
  number: string;

  @Field(() => [String], {
    description: 'Numbers of registrations that turned out to be theirs too; they still find them.',
  })
  formerNumbers: string[];

  @Field(() => [String], { description: 'ISO 639-1 codes of languages spoken, e.g. zh, mn.' })
  languages: string[];

  @Field(() => String, {
    nullable: true,
    description: 'National division code of where they live; null when not said.',
  })
  divisionCode: string | null;

  @Field(() => Int, { description: 'How far they go to work, in metres as the crow flies.' })
  radiusMetres: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Wished pay per day in yuan; null when not said.',
  })
  wagePerDayAtLeast: string | null;

  @Field(() => Int, { description: 'How often they were put forward for a job.' })
  applicationCount: number;

  @Field(() => Int, { description: 'How often they were placed and did not drop out.' })
  placementCount: number;

  @Field(() => Int, { description: 'How often they did not come.' })
  noShowCount: number;

  @Field(() => DateTimeScalar, { description: 'When they were registered in this market.' })
  registeredAt: Date;
}

export const { Connection: WorkerConnection } = connectionTypes<WorkerRow>('Worker', () => WorkerType);
