import {
  acceptedNeeds,
  checkPoint,
  metresBetween,
  nameIn,
  spokenLanguageName,
  type JobRow,
} from '@yizhan/domain';
import type { RequestContext } from '../graphql/context.ts';
import { pointOf, type GeoPointInput } from '../graphql/geo-point.type.ts';
import type { PlaceType, WageType } from './job.type.ts';
import type { LanguageNeedType } from './language-need.type.ts';

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
  checkPoint('from', from);
  const to = pointOf(job);
  return to && Math.round(metresBetween(from, to));
}

/** The needs of languages that were accepted, and for whoever sees inside of the job all of them. */
export const languageNeedsOf = (
  { languageNeeds }: Pick<JobRow, 'languageNeeds'>,
  seesInside: boolean,
  { language: of }: Pick<RequestContext, 'language'>,
): LanguageNeedType[] =>
  (seesInside ? languageNeeds : acceptedNeeds(languageNeeds)).map(
    ({ language, reason, state, decidedAt, note }) => ({
      ...{ language, languageName: spokenLanguageName(of, language), reason, state, note },
      decidedAt: decidedAt === null ? null : new Date(decidedAt),
    }),
  );
