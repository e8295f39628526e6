import type { Settlement, WageUnit } from '@yizhan/domain';
import { Field, InputType, Int } from 'type-graphql';
import { GeoPointInput } from '../graphql/geo-point.type.ts';
import { DecimalScalar } from '../graphql/scalars.ts';
import { SettlementEnum, WageUnitEnum } from '../jobs/job-enums.ts';

@InputType('SavedFilterInput', {
  description: 'What a search is to look for, as in JobFilter; what is left out does not narrow.',
})
export class SavedFilterInput {
  @Field(() => String, { nullable: true, description: 'Words.' })
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Any of these trades.' })
  occupationCodes?: string[] | null;

  @Field(() => [SettlementEnum], { nullable: true, description: 'Any of these.' })
  settlements?: Settlement[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The least pay.' })
  wageAtLeast?: string | null;

  @Field(() => WageUnitEnum, { nullable: true, description: 'Paid per this unit.' })
  wageUnit?: WageUnit | null;

  @Field(() => Int, { nullable: true, description: 'Metres from the argument near.' })
  withinMetres?: number | null;

  @Field(() => [String], { nullable: true, description: 'In any of these divisions.' })
  divisionCodes?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only urgent ones, or only the others.' })
  urgent?: boolean | null;
}

@InputType('SaveSearchInput', { description: 'A search to keep.' })
export class SaveSearchInputType {
  @Field(() => String, {
    description: 'What it is called, 1 to 20 characters; one of that name is replaced.',
  })
  name: string;

  @Field(() => SavedFilterInput, { description: 'What it looks for.' })
  filter: SavedFilterInput;

  @Field(() => GeoPointInput, { nullable: true, description: 'The point to measure withinMetres from.' })
  near?: GeoPointInput | null;
}

@InputType('RenameSavedSearchInput', { description: 'Another name for a search.' })
export class RenameSavedSearchInputType {
  @Field(() => String, { description: 'What it is called now.' })
  name: string;

  @Field(() => String, { description: 'What it is to be called, 1 to 20 characters.' })
  newName: string;
}

@InputType('DeleteSavedSearchInput', { description: 'A search to forget.' })
export class DeleteSavedSearchInputType {
  @Field(() => String, { description: 'What it is called.' })
  name: string;
}
