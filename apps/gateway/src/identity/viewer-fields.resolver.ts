import {
  maskPhone,
  ownSessions,
  workerOfPerson,
  type EmployerRow,
  type OwnSession,
  type StaffRow,
  type WorkerRow,
} from '@yizhan/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EmployerType } from '../employers/employer.type.ts';
import type { RequestContext } from '../graphql/context.ts';
import { WorkerType } from '../workers/worker.type.ts';
import { OwnSessionType } from './own-session.type.ts';
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

  @FieldResolver(() => StaffMemberType, {
    nullable: true,
    description:
      'The member of staff who acts for the person; null for everybody who calls themselves. The caller only.',
  })
  actedBy(
    @Root() { principal }: ViewerSource,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StaffRow | null> | null {
    if (principal.kind !== 'PERSON' || !principal.actedBy) return null;
    return loaders.staff.load({ marketId: principal.marketId, id: principal.actedBy.staffId });
  }

  @FieldResolver(() => [EmployerType], {
    description: 'The employers the caller acts for; empty for staff and strangers. The caller only.',
  })
  async employers(@Ctx() { loaders, market }: RequestContext): Promise<EmployerRow[]> {
    const here = (await loaders.memberships.all()).filter(({ marketId }) => marketId === market.id);
    const rows = await Promise.all(here.map(({ marketId, id }) => loaders.employer.load({ marketId, id })));
    return rows.filter((row) => row !== null);
  }

  @FieldResolver(() => WorkerType, {
    nullable: true,
    description: 'The worker the caller is in this market; null when not registered. The caller only.',
  })
  worker(
    @Root() { principal }: ViewerSource,
    @Ctx() { db, market }: RequestContext,
  ): Promise<WorkerRow | null> | null {
    return principal.kind === 'PERSON' ? workerOfPerson(db, market.id, principal.personId) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The phone signed in with, masked; null for staff and strangers. The caller only.',
  })
  async maskedPhone(
    @Root() { principal }: ViewerSource,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string | null> {
    if (principal.kind !== 'PERSON') return null;
    const phone = (await loaders.person.load(principal.personId))?.phone;
    return phone ? maskPhone(phone) : null;
  }

  @FieldResolver(() => [OwnSessionType], {
    description:
      'Where the caller is signed in, the one used last first; empty for strangers and machines, and for staff who act for somebody. The caller only.',
  })
  sessions(@Root() { principal }: ViewerSource, @Ctx() { db, clock }: RequestContext): Promise<OwnSession[]> {
    return ownSessions({ db, clock, principal });
  }

  @FieldResolver(() => [String])
  scopes(): string[] {
    return [];
  }
}
