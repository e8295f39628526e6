import { employerKinds, type EmployerKind, type EmployerRow } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';

export const EmployerKindEnum = enumOf('EmployerKind', 'What kind of employer.', employerKinds, {
  COMPANY: 'A registered body with a unified social credit code.',
  HOUSEHOLD: 'A private household.',
  FOREMAN: 'A person who hires for a crew.',
});

@ObjectType('Employer', {
  implements: NodeType,
  description: 'Who hires: a company, a household or a foreman. Everybody may read this card.',
  simpleResolvers: true,
})
export class EmployerType extends NodeType {
  @Field(() => String, { description: 'Read aloud at the window; unique in its market.' })
  number: string;

  @Field(() => String, { description: 'As registered.' })
  name: string;

  @Field(() => EmployerKindEnum, { description: 'What kind of employer.' })
  kind: EmployerKind;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its papers were last checked; null when never.',
  })
  verifiedAt: Date | null;
}

export const { Connection: EmployerConnection } = connectionTypes<EmployerRow>(
  'Employer',
  () => EmployerType,
);
