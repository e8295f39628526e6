import { metresBetween, nameIn, type JobRow } from '@yizhan/domain';
import type { RequestContext } from '../graphql/context.ts';
import { pointOf, type GeoPointInput } from '../graphql/geo-point.type.ts';
import type { PlaceType, WageType } from './job.type.ts';

/** What the public fields of a job say of its columns, in both lanes. */

export const openingsOf = ({ headcount, placedCount }: Pick<JobRow, 'headcount' | 'placedCount'>): number =>
  Math.max(headcount - placedCount, 0);

type Waged = Pick<JobRow, 'wageMin' | 'wageMax' | 'wageUnit' | 'wageCurrency' | 'wagePerDay'>;

export const wageOf = ({ wageMin, wageMax, wageUnit, wageCurrency, wagePerDay }: Waged): WageType => ({
  min: wageMin,
  max: wageMax,
  unit: wageUnit,
  currency: wageCurrency,
  perDay: wagePerDay,
});

type Placed = Pick<JobRow, 'address' | 'divisionCode' | 'longitude' | 'latitude'>;

export function placeOf(
  job: Placed,
  { markets, language }: Pick<RequestContext, 'markets' | 'language'>,
): PlaceType {
  const { address, divisionCode } = job;
  const division = markets.division(divisionCode);
  return {
    address,
    divisionCode,
    divisionName: division ? nameIn(language, division) : '',
    location: pointOf(job),
  };
}

export function distanceTo(job: Pick<JobRow, 'longitude' | 'latitude'>, from: GeoPointInput): number | null {
  const to = pointOf(job);
  return to && Math.round(metresBetween(from, to));
}
