import { Field, Float, InputType, ObjectType } from 'type-graphql';
import { Rule } from './rule.ts';

@Rule('public.read')
@ObjectType('GeoPoint', {
  description:
    'A point in WGS-84, as browsers give it; map and open data in GCJ-02 are converted at the edge.',
  simpleResolvers: true,
})
export class GeoPointType {
  @Field(() => Float, { description: 'Degrees east.' })
  longitude: number;

  @Field(() => Float, { description: 'Degrees north.' })
  latitude: number;
}

@InputType('GeoPointInput', { description: 'A point in WGS-84.' })
export class GeoPointInput {
  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude: number;

  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude: number;
}

/** The point of a row, null where a coordinate is missing. */
export function pointOf(row: { longitude: number | null; latitude: number | null }): GeoPointType | null {
  const { longitude, latitude } = row;
  return longitude === null || latitude === null ? null : { longitude, latitude };
}
