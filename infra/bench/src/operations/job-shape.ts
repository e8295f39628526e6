import type { Answer, Json } from '../operation.ts';

/** A job as our schema gives it. */
export const ourJob = `number title wage { min max unit } settlement startsOn urgent openings publishedAt applicationCount
  place { address } employer { name kind } occupation { code name } skills { name }`;

/** The same of the tables. */
export const tableJob = `number title wageMin wageMax wageUnit settlement startsOn urgent headcount placedCount publishedAt
  applicationCount address employerByMarketIdAndEmployerId { name kind } occupationByOccupationCode { code nameZh }
  skills { nodes { nameZh } }`;

/** The same where applications are counted when they are asked for. */
export const ownJob = tableJob.replace(
  'applicationCount',
  'counted: applicationsByMarketIdAndJobId { totalCount }',
);

/** The same of the schema written for the other peers. */
export const plainJob = `number title wageMin wageMax wageUnit settlement startsOn urgent openings publishedAt
  applicationCount address employer { name kind } occupation { code name } skills { name }`;

export function readOurJob(job: Answer): Json {
  const { wage, place, skills, publishedAt, ...rest } = job;
  return {
    ...rest,
    ...moment('publishedAt', publishedAt),
    ...wageOf(wage.min, wage.max, wage.unit),
    address: place.address,
    skills: names(skills, 'name'),
  };
}

export function readTableJob(job: Answer): Json {
  const { employerByMarketIdAndEmployerId: employer, occupationByOccupationCode: occupation, ...rest } = job;
  const { headcount, placedCount, wageMin, wageMax, wageUnit, skills, publishedAt, counted, ...same } = rest;
  return {
    ...same,
    ...(counted && { applicationCount: counted.totalCount }),
    ...moment('publishedAt', publishedAt),
    ...wageOf(wageMin, wageMax, wageUnit),
    employer,
    openings: Math.max(headcount - placedCount, 0),
    occupation: { code: occupation.code, name: occupation.nameZh },
    skills: names(skills.nodes, 'nameZh'),
  };
}

export function readPlainJob(job: Answer): Json {
  const { wageMin, wageMax, wageUnit, skills, publishedAt, ...same } = job;
  return {
    ...same,
    ...moment('publishedAt', publishedAt),
    ...wageOf(wageMin, wageMax, wageUnit),
    skills: names(skills, 'name'),
  };
}

/** Systems write the same moment in different ways. */
export const moment = (name: string, value: string | null): Record<string, Json> => ({
  [name]: value === null ? null : new Date(value).toISOString(),
});

/** Which of them comes first is nobody's promise. */
const names = (rows: Answer[], field: string): Json => rows.map((row) => row[field] as string).sort();

export function wageOf(min: string, max: string, unit: string): Record<string, Json> {
  return { wage: `${Number(min).toFixed(2)}–${Number(max).toFixed(2)} ${unit}` };
}
