import type { JobReviewRow, ReviewDecision, StaffRow } from '@yizhan/domain';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { StaffMemberType } from '../identity/staff-member.type.ts';
import { ReviewDecisionEnum } from './job-enums.ts';
import { Rule } from '../graphql/rule.ts';

@Rule('job.review')
@ObjectType('JobReview', { description: "A reviewer's decision on a job.", simpleResolvers: true })
export class JobReviewType {
  @Field(() => ReviewDecisionEnum, { description: 'What was decided.' })
  decision: ReviewDecision;

  @Field(() => String, { nullable: true, description: 'Why; null when nothing was said.' })
  note: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  decidedAt: Date;

  @Field(() => [String], { description: 'Ids of BLOCK rules that were set aside.' })
  overriddenRules: string[];
}

@Resolver(() => JobReviewType)
export class JobReviewFieldsResolver {
  @FieldResolver(() => StaffMemberType, { nullable: true, description: 'Who decided.' })
  reviewer(
    @Root() { marketId, reviewerId }: Pick<JobReviewRow, 'marketId' | 'reviewerId'>,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StaffRow | null> {
    return loaders.staff.load({ marketId, id: reviewerId });
  }
}
