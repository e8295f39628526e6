import {
  may,
  mayReveal,
  maySeeRealName,
  revealPurposes,
  revealWorker,
  weekdaysOf,
  type ApplicationRow,
  type ConsentState,
  type Occupation,
  type PlacementRow,
  type RevealPurpose,
  type WorkerRow,
} from '@yizhan/domain';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { ApplicationConnection } from '../applications/application.type.ts';
import { childConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { globalId } from '../graphql/global-id.ts';
import { idDescription } from '../graphql/node.type.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { Rule } from '../graphql/rule.ts';
import { ConsentType } from '../my-data/consent.type.ts';
import { OccupationType } from '../occupations/occupation.type.ts';
import { PlacementConnection } from '../placements/placement.type.ts';
import { secretsOf } from './worker-secrets.ts';
import {
  divisionNameOf,
  isAvailableToday,
  isErased,
  isMinor,
  shownName,
  shownPhone,
  skillsOf,
  tradesOf,
} from './worker-values.ts';
import { WorkerSkillType, WorkerType } from './worker.type.ts';

const RevealPurposeEnum = enumOf(
  'RevealPurpose',
  'Why somebody looks at a full value; it goes into the record.',
  revealPurposes,
  {
    CALL: 'To call them.',
    IDENTIFY: 'To compare with a card.',
    PRINT: 'To print a slip.',
    LEGAL_CASE: 'For a legal case.',
    OWN: 'One’s own.',
  },
);

type Keyed = Pick<WorkerRow, 'marketId' | 'id'>;
type Personal = Pick<WorkerRow, 'marketId' | 'id' | 'personId' | 'person'>;

@Resolver(() => WorkerType)
export class WorkerFieldsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: Keyed): string {
    return globalId('Worker', marketId, id);
  }

  @FieldResolver(() => String, {
    description:
      '王师傅 unless the caller may see the real name: the worker, and staff who deal with workers. Who was erased is 已注销的工友.',
  })
  async displayName(
    @Root() worker: Personal & Pick<WorkerRow, 'politeName'>,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    const sees = !isErased(worker) && maySeeRealName(context.principal, worker);
    return shownName(worker, sees ? await secretsOf(context, worker) : null, context.language);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'First three and last four digits. The worker, and staff who deal with workers; null for others, and without a phone.',
  })
  async maskedPhone(@Root() worker: Personal, @Ctx() context: RequestContext): Promise<string | null> {
    if (!maySeeRealName(context.principal, worker)) return null;
    return shownPhone(await secretsOf(context, worker));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'First four and last four characters. The worker, and staff who deal with workers; null for others.',
  })
  async maskedIdNumber(@Root() worker: Personal, @Ctx() context: RequestContext): Promise<string | null> {
    if (!maySeeRealName(context.principal, worker)) return null;
    return (await secretsOf(context, worker))?.maskedIdNumber ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The full phone number; each look is recorded. The worker, clerks, legal officers, managers; null for others.',
  })
  phone(
    @Root() worker: Personal,
    @Arg('purpose', () => RevealPurposeEnum, { description: 'Why.' }) purpose: RevealPurpose,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return revealWorker(context, worker, 'phone', purpose);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The full ID number; each look is recorded. The worker, clerks, legal officers, managers; null for others.',
  })
  idNumber(
    @Root() worker: Personal,
    @Arg('purpose', () => RevealPurposeEnum, { description: 'Why.' }) purpose: RevealPurpose,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return revealWorker(context, worker, 'idNumber', purpose);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may see full phone and ID number.' })
  mayReveal(@Root() worker: Personal, @Ctx() { principal }: RequestContext): boolean {
    return mayReveal(principal, worker);
  }

  @Rule('person.consent')
  @FieldResolver(() => [ConsentType], {
    nullable: true,
    description: 'What they agree to, purpose by purpose. The worker, clerks, managers; null for others.',
  })
  async consents(
    @Root() { marketId, personId }: Personal,
    @Ctx() { principal, loaders }: RequestContext,
  ): Promise<ConsentState[] | null> {
    const isOwn = principal.kind === 'PERSON' && principal.personId === personId;
    if (!isOwn && !may(principal, 'person.consent', marketId)) return null;
    return loaders.consents.load({ marketId, personId });
  }

  @FieldResolver(() => [OccupationType], { description: 'Trades they look for work in.' })
  occupations(
    @Root() worker: Pick<WorkerRow, 'occupationCodes'>,
    @Ctx() context: RequestContext,
  ): Occupation[] {
    return tradesOf(worker, context);
  }

  @FieldResolver(() => [WorkerSkillType], { description: 'What they can do, confirmed skills first.' })
  skills(
    @Root() { marketId, id, ownSkills }: Keyed & Pick<WorkerRow, 'ownSkills'>,
    @Ctx() context: RequestContext,
  ): WorkerSkillType[] | Promise<WorkerSkillType[]> {
    if (ownSkills) return skillsOf(ownSkills, context);
    const stored = context.loaders.workerSkills.load({ marketId, id });
    return stored.then((skills) =>
      skillsOf(
        skills.map(({ skillId, level, confirmedAt }) => [skillId, level, confirmedAt !== null]),
        context,
      ),
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of where they live; null when not said.',
  })
  divisionName(
    @Root() worker: Pick<WorkerRow, 'divisionCode'>,
    @Ctx() context: RequestContext,
  ): string | null {
    return divisionNameOf(worker, context);
  }

  @FieldResolver(() => [Int], { description: 'Days of the week they usually can; 1 is Monday, 7 Sunday.' })
  weekdays(@Root() { weekdays }: Pick<WorkerRow, 'weekdays'>): number[] {
    return weekdaysOf(weekdays);
  }

  @FieldResolver(() => Boolean, {
    description: 'True when they said today that they can work today; it goes off by itself at midnight.',
  })
  availableToday(
    @Root() worker: Pick<WorkerRow, 'marketId' | 'availableOn'>,
    @Ctx() context: RequestContext,
  ): boolean {
    return isAvailableToday(worker, context);
  }

  @FieldResolver(() => Boolean, {
    description: 'True below 18 on today’s date: kept from dangerous, night and overtime work.',
  })
  minor(@Root() worker: Pick<WorkerRow, 'marketId' | 'adultOn'>, @Ctx() context: RequestContext): boolean {
    return isMinor(worker, context);
  }

  @FieldResolver(() => ApplicationConnection, {
    description: 'Their applications, newest first, as far as the caller may see them.',
  })
  applications(
    @Root() key: Keyed,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ConnectionSource<ApplicationRow>> {
    return childConnection(loaders.applicationsOfWorkers, key, page);
  }

  @FieldResolver(() => PlacementConnection, {
    description: 'Their placements, latest first, as far as the caller may see them.',
  })
  placements(
    @Root() key: Keyed,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ConnectionSource<PlacementRow>> {
    return childConnection(loaders.placementsOfWorkers, key, page);
  }
}
