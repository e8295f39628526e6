import {
  employerKinds,
  vettingDecisions,
  vettingEvidence,
  type EmployerKind,
  type EmployerRow,
  type EmployerVetting,
  type StaffRow,
  type VettingDecision,
  type VettingEvidence,
} from '@yizhan/domain';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { StaffMemberType } from '../identity/staff-member.type.ts';
import { Rule } from '../graphql/rule.ts';

export const EmployerKindEnum = enumOf('EmployerKind', 'What kind of employer.', employerKinds, {
  COMPANY: 'A registered body with a unified social credit code.',
  HOUSEHOLD: 'A private household.',
  FOREMAN: 'A person who hires for a crew.',
});

export const VettingDecisionEnum = enumOf(
  'VettingDecision',
  'What came of a look at an employer.',
  vettingDecisions,
  { APPROVE: 'Its papers are in order.', REFUSE: 'They are not; the note says why.' },
);

export const VettingEvidenceEnum = enumOf(
  'VettingEvidence',
  'What staff checked of an employer.',
  vettingEvidence,
  {
    BUSINESS_LICENCE: 'The business licence (营业执照).',
    ID_CARD: 'The identity card of who hires (身份证).',
    SITE_VISIT: 'The place of work was visited (实地看过).',
    CONTRACT: 'A contract or order for the work (合同).',
    PHONE_CALL: 'The number was called (打过电话).',
  },
);

@Rule('employer.vet')
@ObjectType('EmployerVetting', { description: "One look at an employer's papers.", simpleResolvers: true })
export class EmployerVettingType {
  @Field(() => VettingDecisionEnum, { description: 'What came of it.' })
  decision: VettingDecision;

  @Field(() => [VettingEvidenceEnum], { description: 'What was checked.' })
  evidence: VettingEvidence[];

  @Field(() => String, { nullable: true, description: 'Why; null when nothing was said.' })
  note: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  decidedAt: Date;
}

@Resolver(() => EmployerVettingType)
export class EmployerVettingFieldsResolver {
  @FieldResolver(() => StaffMemberType, { nullable: true, description: 'Who decided.' })
  staff(
    @Root() { marketId, staffId }: Pick<EmployerVetting, 'marketId' | 'staffId'>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StaffRow | null> {
    return loaders.staff.load({ marketId, id: staffId });
  }
}

@Rule('public.read')
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

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when that counts: six months; null when never checked.',
  })
  verifiedUntil: Date | null;

  @Field(() => [VettingEvidenceEnum], { description: 'What was checked then; empty when never.' })
  verifiedEvidence: VettingEvidence[];

  @Field(() => Boolean, { description: 'False when it prefers applications to calls.' })
  takesCalls: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'National division code of its seat; null when not said.',
  })
  divisionCode: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was registered.' })
  createdAt: Date;
}

export const { Connection: EmployerConnection } = connectionTypes<EmployerRow>(
  'Employer',
  () => EmployerType,
);
