import type { EmployerRow, StaffRow } from '@yizhan/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EmployerType } from '../employers/employer.type.ts';
import type { RequestContext } from '../graphql/context.ts';
import { StaffMemberType } from './staff-member.type.ts';
import { PrincipalKindEnum, ViewerType, type PrincipalKind, type ViewerSource } from './viewer.type.ts';

@Resolver(() => ViewerType)
export class ViewerFieldsResolver {
  @FieldResolver(() => PrincipalKindEnum, { description: 'What kind of caller. The caller only.' })
  kind(@Root() { principal }: ViewerSource): PrincipalKind {
    return principal.kind;
  }

  @FieldResolver(() => StaffMemberType, {
    nullable: true,
    description: 'The member of staff who is signed in; null for everybody else. The caller only.',
  })
  staff(
    @Root() { principal }: ViewerSource,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StaffRow | null> | null {
    return principal.kind === 'STAFF'
      ? loaders.staff.load({ marketId: principal.marketId, id: principal.staffId })
      : null;
  }

  @FieldResolver(() => [EmployerType], {
    description: 'The employers the caller acts for; empty for staff and strangers. The caller only.',
  })
  employers(): EmployerRow[] {
    return [];
  }

  @FieldResolver(() => [String])
  scopes(): string[] {
    return [];
  }
}
