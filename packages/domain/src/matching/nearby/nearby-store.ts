import { statement, type Db } from '../../database/index.ts';
import type { Occupation } from '../../occupations/index.ts';

interface Place {
  longitude: number | null;
  latitude: number | null;
}

const place = statement(
  'matching.placeOfDivision',
  `select longitude, latitude from divisions
   where code = $2 and level = 'SUBDISTRICT' and starts_with(code, $1)`,
);

/** Where a sub-district within a division lies; null when there is none. */
export const placeOf = (db: Db, withinCode: string, code: string): Promise<Place | null> =>
  db.row<Place>(place, [withinCode, code]);

const reaching = statement(
  'matching.countReaching',
  `select count(*)::int as count from (
     select from workers
     where market_id = $1 and occupation_codes && array[$2::text] and weekdays <> 0 and 'SERVICE_RECORDS' = any(consents)
       and coalesce(distance_metres(latitude, longitude, $3::float8, $4::float8) <= radius_metres, true)
       and (cardinality($5::integer[]) = 0 or exists (
         select from worker_skills s where s.market_id = $1 and s.worker_id = workers.id
           and s.confirmed_at is not null and s.skill_id = any($5::integer[])))
     limit $6
   ) able`,
);

/** How many of a trade agree to be introduced, hold its licence where there is one, and go as far; up to a number. */
export async function countReaching(
  db: Db,
  marketId: number,
  { code, licenceSkillIds }: Pick<Occupation, 'code' | 'licenceSkillIds'>,
  place: Place | null,
  most: number,
): Promise<number> {
  const values = [marketId, code, place?.latitude ?? null, place?.longitude ?? null, licenceSkillIds, most];
  return (await db.row<{ count: number }>(reaching, values))!.count;
}
