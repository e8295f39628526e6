import type { GeoPoint, JobAlert, SavedFilter, SavedSearch, Settlement, WageUnit } from '@yizhan/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { GeoPointType } from '../graphql/geo-point.type.ts';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar, DecimalScalar } from '../graphql/scalars.ts';
import { SettlementEnum, WageUnitEnum } from '../jobs/job-enums.ts';

@Rule('search.read')
@ObjectType('SavedFilter', {
  description: 'What a saved search looks for; null where it does not narrow. The person whose it is.',
  simpleResolvers: true,
})
class SavedFilterType implements SavedFilter {
  @Field(() => String, { nullable: true, description: 'Words, as in JobFilter.' })
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Any of these trades.' })
  occupationCodes?: string[] | null;

  @Field(() => [SettlementEnum], { nullable: true, description: 'Any of these.' })
  settlements?: Settlement[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The least pay, as in JobFilter.' })
  wageAtLeast?: string | null;

  @Field(() => WageUnitEnum, { nullable: true, description: 'Paid per this unit.' })
  wageUnit?: WageUnit | null;

  @Field(() => Int, { nullable: true, description: 'Metres from the point.' })
  withinMetres?: number | null;

  @Field(() => [String], { nullable: true, description: 'In any of these divisions.' })
  divisionCodes?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only urgent ones, or only the others.' })
  urgent?: boolean | null;
}

@Rule('search.read')
@ObjectType('SavedSearch', {
  description: 'A search that somebody keeps. The person whose it is.',
  simpleResolvers: true,
})
export class SavedSearchType implements Pick<SavedSearch, 'name' | 'filter' | 'near' | 'createdAt'> {
  @Field(() => String, { description: 'As they call it, 1 to 20 characters; each name once.' })
  name: string;

  @Field(() => SavedFilterType, { description: 'What it looks for.' })
  filter: SavedFilter;

  @Field(() => GeoPointType, {
    nullable: true,
    description: 'Where distances are measured from; null where no distance is asked.',
  })
  near: GeoPoint | null;

  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  createdAt: Date;
}

/** The job is in saved-search.resolver.ts. */
@Rule('search.read')
@ObjectType('JobAlert', {
  description: 'Somebody was told of a new job that a search of theirs finds. The person whose it is.',
  simpleResolvers: true,
})
export class JobAlertType implements Pick<JobAlert, 'searchName' | 'at'> {
  @Field(() => String, { description: 'What the search was called then.' })
  searchName: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;
}
