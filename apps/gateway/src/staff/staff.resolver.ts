import {
  addStaff,
  listStaff,
  resetStaffPassword,
  staffCount,
  updateStaff,
  type StaffOutcome,
  type StaffRow,
} from '@yizhan/domain';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { connectionTypes, toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { innerId } from '../graphql/global-id.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { Rule } from '../graphql/rule.ts';
import { StaffMemberType } from '../identity/staff-member.type.ts';
import {
  AddStaffMemberPayload,
  ResetStaffPasswordPayload,
  toStaffPayload,
  UpdateStaffMemberPayload,
} from './staff-payloads.ts';
import {
  AddStaffMemberInputType,
  ResetStaffPasswordInputType,
  StaffFilterInput,
  UpdateStaffMemberInputType,
} from './staff.input.ts';

const { Connection: StaffMemberConnection } = connectionTypes<StaffRow>('StaffMember', () => StaffMemberType);

type Payload = ReturnType<typeof toStaffPayload>;

@Resolver()
export class StaffResolver {
  @Rule('staff.list')
  @Query(() => StaffMemberConnection, {
    description: "The staff of the caller's market, by user name. Managers, administrators.",
  })
  async staffMembers(
    @Arg('filter', () => StaffFilterInput, { nullable: true, description: 'Which ones.' })
    filter: StaffFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<StaffRow>> {
    const wanted = { role: filter?.role, disabled: filter?.disabled };
    return toConnection(await listStaff(context, wanted, page), () => staffCount(context, wanted));
  }

  @Rule('staff.manage')
  @Mutation(() => AddStaffMemberPayload, {
    description: "Gives somebody an account in the caller's market. Administrators.",
  })
  async addStaffMember(
    @Arg('input', () => AddStaffMemberInputType, { description: 'Who.' })
    { username, displayName, roles, idempotencyKey = null }: AddStaffMemberInputType,
    @Ctx() context: RequestContext,
  ): Payload {
    return toStaffPayload(context, await addStaff(context, { username, displayName, roles, idempotencyKey }));
  }

  @Rule('staff.manage')
  @Mutation(() => UpdateStaffMemberPayload, {
    description:
      'Changes a colleague’s name, roles, or whether they may sign in; acts within seconds. Administrators, not on their own rights, and never so that none is left.',
  })
  async updateStaffMember(
    @Arg('input', () => UpdateStaffMemberInputType, { description: 'Who, and what.' })
    { staffId, displayName = null, roles = null, disabled = null }: UpdateStaffMemberInputType,
    @Ctx() context: RequestContext,
  ): Payload {
    const input = { staffId: staffIn(context, staffId), displayName, roles, disabled };
    return toStaffPayload(context, await updateStaff(context, input));
  }

  @Rule('staff.manage')
  @Mutation(() => ResetStaffPasswordPayload, {
    description: 'Gives a colleague a new password, shown once; their sessions end. Administrators.',
  })
  async resetStaffPassword(
    @Arg('input', () => ResetStaffPasswordInputType, { description: 'Who.' })
    { staffId }: ResetStaffPasswordInputType,
    @Ctx() context: RequestContext,
  ): Payload {
    const outcome: StaffOutcome = await resetStaffPassword(context, { staffId: staffIn(context, staffId) });
    return toStaffPayload(context, outcome);
  }
}

const staffIn = ({ market }: RequestContext, id: string): string | null =>
  innerId('StaffMember', market.id, id);
