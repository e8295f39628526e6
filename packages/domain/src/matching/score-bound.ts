import type { Weights } from './reasons.ts';

/** As `round` of the reasons does it: two decimals. */
const rounded = (value: string): string => `floor((${value}) * 100 + 0.5) / 100`;

/** What a skill reason is worth; `asked` counts skills that are asked for, `confirmed` says whether staff has seen one. */
const skill = (knowsTrade: string, asked: string, askedFor: string, confirmed: string): string =>
  rounded(`least(1.0::float8, case when ${knowsTrade} then 0.5::float8 else 0.1 end
    + 0.3::float8 * case when ${askedFor} > 0 then ${asked}::float8 / ${askedFor} when ${knowsTrade} then 0.6 else 0 end
    + case when ${confirmed} then 0.2::float8 else 0 end)`);

/** greatest() passes over what is unknown, so that it has to be asked before. */
const distance = (metres: string, radius: string): string =>
  `case when ${metres} is not null then ${rounded(`greatest(0, 1 - ${metres} / greatest(${radius}, 1)::float8)`)} end`;

const wage = (pays: string, wish: string): string =>
  `case when ${wish} > 0 then ${rounded(
    `case when ${pays} >= ${wish} then least(1.0::float8, 0.7 + (${pays} - ${wish}) / ${wish})
    else greatest(0.0::float8, (${pays} / ${wish} - 0.5) * 1.4) end`,
  )} end`;

/** Never less than what the days give: 1 for "today" said for today, else what every day would. */
const availability = (saidToday: string): string => `case when ${saidToday} then 1.0::float8 else 0.6 end`;

const freshness = (listedAt: string, now: string): string =>
  rounded(
    `greatest(0, 1 - greatest(0, floor(extract(epoch from ${now} - ${listedAt}) / 86400)) / 14.0)::float8`,
  );

const reliability = (done: string, missed: string): string =>
  `case when ${done} > 0 then ${rounded(`greatest(0, 1 - ${missed}::float8 / ${done})`)} end`;

/** The factors of a score in SQL, for `scoreBound`. */
export const factorSql = { skill, distance, wage, availability, freshness, reliability };

/** More than rounding to four decimals adds. */
const slack = 0.0001;

/**
 * What no score of a pair is above, in SQL: the weighted mean of the factors that are known, each as it is reasoned, those
 * that only code can tell at their best. `weights` is a parameter, the weights in the order of the factors.
 */
export function scoreBound(factors: readonly string[], weights: string): string {
  const weight = (i: number): string => `(${weights}::float8[])[${i + 1}]`;
  const points = factors.map((_, i) => `coalesce(${weight(i)} * f${i}, 0)`).join(' + ');
  const known = factors.map((_, i) => `case when f${i} is null then 0 else ${weight(i)} end`).join(' + ');
  const values = factors.map((factor, i) => `${factor} as f${i}`).join(', ');
  return `(select coalesce((${points}) / nullif(${known}, 0), 0) + ${slack} from (select ${values}) factors)`;
}

/** The weights of the factors of jobs for a worker, and of workers for a job, in the order of the statements. */
export const weightsOfJobs = ({ SKILL, DISTANCE, WAGE, AVAILABILITY, FRESHNESS }: Weights): number[] => [
  ...[SKILL, DISTANCE, WAGE, AVAILABILITY, FRESHNESS],
];
export const weightsOfWorkers = ({ SKILL, DISTANCE, WAGE, AVAILABILITY, RELIABILITY }: Weights): number[] => [
  ...[SKILL, DISTANCE, WAGE, AVAILABILITY, RELIABILITY],
];
