import type { StaffRole } from '@yizhan/domain';
import { Field, ID, InputType } from 'type-graphql';
import { StaffRoleEnum } from '../identity/staff-member.type.ts';

@InputType('StaffFilter', { description: 'Which members of staff; what is left out does not narrow.' })
export class StaffFilterInput {
  @Field(() => StaffRoleEnum, { nullable: true, description: 'Only those with this role.' })
  role?: StaffRole | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those who cannot sign in, or only the others.' })
  disabled?: boolean | null;
}

@InputType('AddStaffMemberInput', { description: 'A new colleague.' })
export class AddStaffMemberInputType {
  @Field(() => String, { description: 'What they sign in with: 2 to 32 small letters, digits and . _ -' })
  username: string;

  @Field(() => String, { description: 'What colleagues call them, at most 40 characters.' })
  displayName: string;

  @Field(() => [StaffRoleEnum], { description: 'What they may do; at least one.' })
  roles: StaffRole[];

  @Field(() => String, {
    nullable: true,
    description: 'A repeat within 24 hours gets the first answer, without the password.',
  })
  idempotencyKey?: string | null;
}

@InputType('UpdateStaffMemberInput', {
  description: 'What to change of a colleague; what is left out stays.',
})
export class UpdateStaffMemberInputType {
  @Field(() => ID, { description: 'Who.' })
  staffId: string;

  @Field(() => String, { nullable: true, description: 'What colleagues call them.' })
  displayName?: string | null;

  @Field(() => [StaffRoleEnum], { nullable: true, description: 'All they may do from now on.' })
  roles?: StaffRole[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: they cannot sign in, and their sessions end within seconds.',
  })
  disabled?: boolean | null;
}

@InputType('ResetStaffPasswordInput', { description: 'Whose password is forgotten.' })
export class ResetStaffPasswordInputType {
  @Field(() => ID, { description: 'Who.' })
  staffId: string;
}
