import {
  divisionLevels,
  sloganTopics,
  type Division,
  type DivisionLevel,
  type Language,
  type SloganTopic,
} from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum-of.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DecimalScalar } from '../graphql/scalars.ts';
import { Rule } from '../graphql/rule.ts';

const DivisionLevelEnum = enumOf('DivisionLevel', 'Levels of the national division codes.', divisionLevels, {
  PROVINCE: 'A province or autonomous region.',
  CITY: 'A prefecture-level city.',
  DISTRICT: 'A district or county.',
  SUBDISTRICT: 'A sub-district, town or industrial park.',
  COMMUNITY: 'A residents’ community.',
});

const SloganTopicEnum = enumOf('SloganTopic', 'What a slogan is about.', sloganTopics, {
  UNITY: 'All ethnic groups together.',
  RIGHTS: 'Rights at work.',
  SAFETY: 'Safety at work.',
  SERVICE: "The hall's services.",
  TRAINING: 'Courses and certificates.',
  OTHER: 'Anything else.',
});

@Rule('public.read')
@ObjectType('Market', {
  implements: NodeType,
  description: 'One hall and its data. Everybody.',
  simpleResolvers: true,
})
export class MarketType extends NodeType {
  @Field(() => String, { description: 'Short code, e.g. HBW; what marketCode arguments take.' })
  code: string;

  @Field(() => String, {
    description: 'National division code of the district it serves; of a region, of its city or province.',
  })
  divisionCode: string;

  @Field(() => Boolean, {
    description:
      'True for a city or province that sums up the markets below it and registers nothing itself.',
  })
  region: boolean;

  @Field(() => [String], { description: 'Languages its clients offer, as BCP 47 tags; Chinese always.' })
  languages: Language[];

  @Field(() => String, {
    nullable: true,
    description: 'Its colour as #rrggbb, on which white can be read (4.5:1); null for the product’s own.',
  })
  brandColor: string | null;

  @Field(() => String, { nullable: true, description: 'A line of its own under the name.' })
  tagline: string | null;

  @Field(() => String, { nullable: true, description: 'Where the hall is, for people to read.' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the hall, for everybody to call.' })
  servicePhone: string | null;

  @Field(() => String, { nullable: true, description: 'When the hall is open, in words.' })
  openingHours: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Yuan an hour that no posting may go below; null where nobody has entered it.',
  })
  minimumWagePerHour: string | null;

  @Field(() => String, { description: 'IANA time zone; every Date is a day of this zone.' })
  timeZone: string;
}

@Rule('public.read')
@ObjectType('Division', {
  description: 'A place of the national division codes. Everybody.',
  simpleResolvers: true,
})
export class DivisionType implements Partial<Division> {
  @Field(() => String, {
    description: 'National code, e.g. 150302001; a district’s code begins its sub-districts’ codes.',
  })
  code: string;

  @Field(() => DivisionLevelEnum, { description: 'What kind of place.' })
  level: DivisionLevel;

  @Field(() => String, { nullable: true, description: 'Code of the place it lies in; null for a province.' })
  parentCode: string | null;

  @Field(() => Boolean, { description: 'True where the point only stands in for one that is not known.' })
  locationEstimated: boolean;
}

@Rule('public.read')
@ObjectType('LocalizedText', { description: 'A text in one language.', simpleResolvers: true })
export class LocalizedTextType {
  @Field(() => String, { description: 'BCP 47 tag: zh-CN, mn-Mong or en.' })
  language: string;

  @Field(() => String, { description: 'The text.' })
  text: string;
}

@Rule('public.read')
@ObjectType('Slogan', {
  implements: NodeType,
  description: 'A line for the walls. Everybody.',
  simpleResolvers: true,
})
export class SloganType extends NodeType {
  @Field(() => SloganTopicEnum, { description: 'What it is about.' })
  topic: SloganTopic;
}
