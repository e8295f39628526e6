import {
  delegatedTo,
  ownSessions,
  workerOfPerson,
  type EmployerRow,
  type OwnSession,
  type PartnerRow,
  type ScreenRow,
  type StaffRow,
  type WorkerRow,
} from '@yizhan/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EmployerType } from '../employers/employer.type.ts';
import type { RequestContext } from '../graphql/context.ts';
import { PartnerAppType } from '../partners/partner.type.ts';
import { ScreenType } from '../screens/screen.type.ts';
import { WorkerType } from '../workers/worker.type.ts';
import { accountOf } from './account/account.resolver.ts';
import { StaffAccountType, type AccountSource } from './account/account.type.ts';
import { maskedPhoneOf } from './masked-phone-of.ts';
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
    description:
      'The employers the caller acts for: as a member, or as a partner they are delegated to (the first 1,000). Empty for staff, screens and strangers. The caller only.',
  })
  async employers(@Ctx() { db, principal, loaders, market }: RequestContext): Promise<EmployerRow[]> {
    const own = (await loaders.memberships.all()).filter(({ marketId }) => marketId === market.id);
    const ids = [...own.map(({ id }) => id), ...(await delegatedTo(db, principal))];
    const rows = await Promise.all(ids.map((id) => loaders.employer.load({ marketId: market.id, id })));
    return rows.filter((row) => row !== null);
  }

  @FieldResolver(() => WorkerType, {
    nullable: true,
    description: 'The worker the caller is in this market; null when not registered. The caller only.',
  })
  worker(
    @Root() { principal }: ViewerSource,
    @Ctx() { db, market, asked }: RequestContext,
  ): Promise<WorkerRow | null> | null {
    return principal.kind === 'PERSON'
      ? workerOfPerson(db, market.id, principal.personId, asked.workers)
      : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The phone signed in with, masked; null for staff and strangers. The caller only.',
  })
  maskedPhone(
    @Root() { principal }: ViewerSource,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string | null> {
    return maskedPhoneOf(principal, loaders);
  }

  @FieldResolver(() => StaffAccountType, {
    nullable: true,
    description:
      'How the member of staff who is signed in signs in; null for everybody else. The caller only.',
  })
  account(
    @Root() { principal }: ViewerSource,
    @Ctx() { db, markets }: RequestContext,
  ): Promise<AccountSource | null> {
    return accountOf({ db, markets, principal });
  }

  @FieldResolver(() => [OwnSessionType], {
    description:
      'Where the caller is signed in, the one used last first; empty for strangers and machines, and for staff who act for somebody. The caller only.',
  })
  sessions(@Root() { principal }: ViewerSource, @Ctx() { db, clock }: RequestContext): Promise<OwnSession[]> {
    return ownSessions({ db, clock, principal });
  }

  @FieldResolver(() => PartnerAppType, {
    nullable: true,
    description: 'The partner application that is calling; null for everybody else. The caller only.',
  })
  partner(
    @Root() { principal }: ViewerSource,
    @Ctx() { loaders }: RequestContext,
  ): Promise<PartnerRow | null> | null {
    if (principal.kind !== 'PARTNER') return null;
    return loaders.partner.load({ marketId: principal.marketId, id: principal.partnerId });
  }

  @FieldResolver(() => ScreenType, {
    nullable: true,
    description: 'The hall screen that is calling; null for everybody else. The caller only.',
  })
  screen(
    @Root() { principal }: ViewerSource,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ScreenRow | null> | null {
    if (principal.kind !== 'SCREEN') return null;
    return loaders.screen.load({ marketId: principal.marketId, id: principal.screenId });
  }

  @FieldResolver(() => [String])
  scopes(@Root() { principal }: ViewerSource): string[] {
    return principal.kind === 'PARTNER' ? [...principal.scopes] : [];
  }
}
