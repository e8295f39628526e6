import type { Refusal, StaffOutcome, StaffRow } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { StaffMemberType } from '../identity/staff-member.type.ts';
import { Rule } from '../graphql/rule.ts';

interface StaffPayloadSource {
  staffMember: StaffRow | null;
  password: string | null;
  userErrors: Refusal[];
}

@ObjectType({ simpleResolvers: true })
class ChangedStaff {
  @Field(() => StaffMemberType, { nullable: true, description: 'The member of staff; null when refused.' })
  staffMember: StaffRow | null;

  @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
  userErrors: Refusal[];
}

@Rule('staff.manage')
@ObjectType('UpdateStaffMemberPayload', {
  description: 'The member of staff as they are now, or what is to be mended. Administrators.',
  simpleResolvers: true,
})
export class UpdateStaffMemberPayload extends ChangedStaff {}

@Rule('staff.manage')
@ObjectType('AddStaffMemberPayload', {
  description: 'The new colleague and their first password, or what is to be mended. Administrators.',
  simpleResolvers: true,
})
export class AddStaffMemberPayload extends ChangedStaff {
  @Field(() => String, {
    nullable: true,
    description:
      'To hand over; told this once, null in the answer to a repeat. Replaced at the first sign-in.',
  })
  password: string | null;
}

@Rule('staff.manage')
@ObjectType('ResetStaffPasswordPayload', {
  description: 'The member of staff and their new password, or what is to be mended. Administrators.',
  simpleResolvers: true,
})
export class ResetStaffPasswordPayload extends ChangedStaff {
  @Field(() => String, {
    nullable: true,
    description: 'To hand over; told this once. Replaced at the next sign-in.',
  })
  password: string | null;
}

/** The outcome with the colleague as they are now; their data loader has not seen them before. */
export async function toStaffPayload(
  { loaders, market }: RequestContext,
  { staffId, password, userErrors }: StaffOutcome,
): Promise<StaffPayloadSource> {
  const staffMember =
    staffId === null ? null : await loaders.staff.load({ marketId: market.id, id: staffId });
  return { staffMember, password, userErrors };
}
