import type { Named } from '../shared/index.ts';

export const divisionLevels = ['PROVINCE', 'CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY'] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

/** A place of the national division codes. */
export interface Division extends Named {
  code: string;
  parentCode: string | null;
  level: DivisionLevel;
  longitude: number | null;
  latitude: number | null;
  /** True where the point only stands in for one that is not known. */
  locationEstimated: boolean;
}

/** What the codes of a division and of everything below it begin with. */
export function divisionRoot(code: string): string {
  return /^\d{6}$/.test(code) ? code.replace(/(00){1,2}$/, '') : code;
}
