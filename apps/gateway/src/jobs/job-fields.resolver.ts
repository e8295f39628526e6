import {
  allowedActions,
  maySeeInside,
  maySeeReference,
  listedShift,
  similarJobsShown,
  wordedHits,
  type EmployerRow,
  type JobAction,
  type JobReviewRow,
  type JobRow,
  type JobWithEmployer,
  type ListedShift,
  type Occupation,
  type RuleHit,
  type Skill,
} from '@yizhan/domain';
import { Arg, Ctx, Extensions, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { EmployerType } from '../employers/employer.type.ts';
import type { RequestContext } from '../graphql/context.ts';
import { GeoPointInput } from '../graphql/geo-point.type.ts';
import { globalId } from '../graphql/global-id.ts';
import { idDescription } from '../graphql/node.type.ts';
import { OccupationType, SkillType } from '../occupations/occupation.type.ts';
import { RuleHitType } from '../posting-rules/rule-hit.type.ts';
import { JobActionEnum } from './job-enums.ts';
import { JobReviewType } from './job-review.type.ts';
import { distanceTo, languageNeedsOf, openingsOf, placeOf, wageOf } from './job-values.ts';
import { JobShiftType, JobType, PlaceType, WageType } from './job.type.ts';
import { LanguageNeedType } from './language-need.type.ts';

type Keyed = Pick<JobRow, 'marketId' | 'id'>;

@Resolver(() => JobType)
export class JobFieldsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { marketId, id }: Keyed): string {
    return globalId('Job', marketId, id);
  }

  @FieldResolver(() => OccupationType, { description: 'The trade.' })
  occupation(
    @Root() { occupationCode }: Pick<JobRow, 'occupationCode'>,
    @Ctx() { occupations }: RequestContext,
  ): Occupation {
    return occupations.occupation(occupationCode)!;
  }

  @FieldResolver(() => [SkillType], { description: 'What one should be able to do.' })
  skills(@Root() { skillIds }: Pick<JobRow, 'skillIds'>, @Ctx() { occupations }: RequestContext): Skill[] {
    return occupations.skills(skillIds);
  }

  @FieldResolver(() => EmployerType, { description: 'Who hires.' })
  employer(
    @Root() { marketId, employerId, employer }: Pick<JobWithEmployer, 'marketId' | 'employerId' | 'employer'>,
    @Ctx() context: RequestContext,
  ): EmployerRow | Promise<EmployerRow | null> {
    return employer ?? context.loaders.employer.load({ marketId, id: employerId });
  }

  @FieldResolver(() => Int, { description: 'Places left: headcount - placedCount, never below 0.' })
  openings(@Root() job: Pick<JobRow, 'headcount' | 'placedCount'>): number {
    return openingsOf(job);
  }

  @FieldResolver(() => WageType, { description: 'What it pays.' })
  wage(
    @Root() job: Pick<JobRow, 'wageMin' | 'wageMax' | 'wageUnit' | 'wageCurrency' | 'wagePerDay'>,
  ): WageType {
    return wageOf(job);
  }

  @FieldResolver(() => PlaceType, { description: 'Where the work is.' })
  place(
    @Root() job: Pick<JobRow, 'address' | 'divisionCode' | 'longitude' | 'latitude'>,
    @Ctx() context: RequestContext,
  ): PlaceType {
    return placeOf(job, context);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Metres as the crow flies; null where the place has no coordinates.',
  })
  distance(
    @Root() job: Pick<JobRow, 'longitude' | 'latitude'>,
    @Arg('from', () => GeoPointInput, { description: 'Measured from here.' }) from: GeoPointInput,
  ): number | null {
    return distanceTo(job, from);
  }

  @FieldResolver(() => [JobShiftType], {
    description: 'When the work takes place, earliest first; empty when only the days are known.',
  })
  shifts(
    @Root() { marketId, id, shifts }: Keyed & Pick<JobWithEmployer, 'shifts'>,
    @Ctx() context: RequestContext,
  ): ListedShift[] | Promise<ListedShift[]> {
    return shifts?.map(listedShift) ?? context.loaders.jobShifts.load({ marketId, id });
  }

  @Extensions({ cost: { weight: 3, listSize: similarJobsShown } })
  @FieldResolver(() => [JobType], {
    description:
      'Other open jobs of the market and the group of trades that are most like it: the same trade first, then near by and of like pay. At most six.',
  })
  similar(@Root() { marketId, id }: Keyed, @Ctx() { loaders }: RequestContext): Promise<JobRow[]> {
    return loaders.similarJobs.load({ marketId, id });
  }

  @FieldResolver(() => [RuleHitType], {
    nullable: true,
    description:
      "What the posting rules found in the text as it stands. The market's staff, the employer, partners it is delegated to; for others null.",
  })
  async ruleHits(
    @Root() job: Pick<JobRow, 'marketId' | 'employerId' | 'ruleHits'>,
    @Ctx() context: RequestContext,
  ): Promise<RuleHit[] | null> {
    return (await seesInside(context, job)) ? wordedHits(job.ruleHits, context.language) : null;
  }

  @FieldResolver(() => [LanguageNeedType], {
    description:
      "Languages that the work needs: those that a reviewer has accepted; for the market's staff, the employer, partners it is delegated to all that are stated.",
  })
  languageNeeds(
    @Root() job: Pick<JobRow, 'marketId' | 'employerId' | 'languageNeeds'>,
    @Ctx() context: RequestContext,
  ): LanguageNeedType[] | Promise<LanguageNeedType[]> {
    if (job.languageNeeds.length === 0) return [];
    return seesInside(context, job).then((sees) => languageNeedsOf(job, sees, context));
  }

  @FieldResolver(() => [JobReviewType], {
    nullable: true,
    description:
      "Decisions of reviewers, newest first. The market's staff, the employer, partners it is delegated to; for others null.",
  })
  async reviews(
    @Root() job: Keyed & Pick<JobRow, 'employerId'>,
    @Ctx() context: RequestContext,
  ): Promise<JobReviewRow[] | null> {
    const { marketId, id } = job;
    return (await seesInside(context, job)) ? context.loaders.jobReviews.load({ marketId, id }) : null;
  }

  @FieldResolver(() => [JobActionEnum], { description: 'What the caller may do with it now.' })
  async allowedActions(
    @Root() job: Pick<JobRow, 'marketId' | 'employerId' | 'status'>,
    @Ctx() { principal, loaders }: RequestContext,
  ): Promise<JobAction[]> {
    return allowedActions(principal, job, await actsForEmployer(loaders, job));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The posting agency's own number, unique per partner. Its partner, the market's staff, members of the employer; null for others, and without one.",
  })
  async externalReference(
    @Root() job: Pick<JobRow, 'marketId' | 'employerId' | 'partnerId' | 'externalReference'>,
    @Ctx() { principal, loaders }: RequestContext,
  ): Promise<string | null> {
    if (job.externalReference === null) return null;
    const isMember = await loaders.memberships.includes(job.marketId, job.employerId);
    return maySeeReference(principal, job, isMember) ? job.externalReference : null;
  }
}

async function seesInside(
  { principal, loaders }: RequestContext,
  job: Pick<JobRow, 'marketId' | 'employerId'>,
): Promise<boolean> {
  return maySeeInside(principal, job, await actsForEmployer(loaders, job));
}

/** As a member, or as a partner it is delegated to. */
async function actsForEmployer(
  { memberships, delegations }: RequestContext['loaders'],
  { marketId, employerId }: Pick<JobRow, 'marketId' | 'employerId'>,
): Promise<boolean> {
  return (
    (await memberships.includes(marketId, employerId)) || (await delegations.includes(marketId, employerId))
  );
}
