import type { Weights } from './reasons.ts';

/** A factor of a score in SQL: what it is worth, and when it is known of a pair. */
interface FactorSql {
  value: string;
  known: string;
}

/** As `round` of the reasons does it: two decimals. */
const rounded = (value: string): string => `floor((${value}) * 100 + 0.5) / 100`;
const always = (value: string): FactorSql => ({ value, known: 'true' });

/** What a skill reason is worth; `asked` counts skills that are asked for, `confirmed` says whether staff has seen one. */
const skill = (knowsTrade: string, asked: string, askedFor: string, confirmed: string): FactorSql =>
  always(
    rounded(`least(1.0::float8, case when ${knowsTrade} then 0.5::float8 else 0.1 end
    + 0.3::float8 * case when ${askedFor} > 0 then ${asked}::float8 / ${askedFor} when ${knowsTrade} then 0.6 else 0 end
    + case when ${confirmed} then 0.2::float8 else 0 end)`),
  );

const distance = (metres: string, radius: string): FactorSql => ({
  value: rounded(`greatest(0, 1 - ${metres} / greatest(${radius}, 1)::float8)`),
  known: `${metres} is not null`,
});

const wage = (pays: string, wish: string): FactorSql => ({
  value: rounded(`case when ${pays} >= ${wish} then least(1.0::float8, 0.7 + (${pays} - ${wish}) / ${wish})
    else greatest(0.0::float8, (${pays} / ${wish} - 0.5) * 1.4) end`),
  known: `${wish} > 0`,
});

/** Never less than what the days give: 1 for "today" said for today, else what every day would. */
const availability = (saidToday: string): FactorSql =>
  always(`case when ${saidToday} then 1.0::float8 else 0.6 end`);

const freshness = (listedAt: string, now: string): FactorSql =>
  always(
    rounded(
      `greatest(0, 1 - greatest(0, floor(date_part('epoch', ${now} - ${listedAt}) / 86400)) / 14.0)::float8`,
    ),
  );

const reliability = (done: string, missed: string): FactorSql => ({
  value: rounded(`greatest(0, 1 - ${missed}::float8 / ${done})`),
  known: `${done} > 0`,
});

/** `needed` and `spoken` are arrays; what is null or empty is not known. */
const language = (needed: string, spoken: string): FactorSql => ({
  value:
    rounded(`(select count(*) from unnest(${needed}) as need(language) where need.language = any(${spoken}))::float8
    / cardinality(${needed})`),
  known: `cardinality(${needed}) > 0 and cardinality(${spoken}) > 0`,
});

/** The factors of a score in SQL, for `scoreBound`. */
export const factorSql = { skill, distance, wage, availability, freshness, reliability, language };

/** More than rounding to four decimals adds. */
const slack = 0.0001;

/**
 * What no score of a pair is above, in SQL: the weighted mean of the factors that are known, each as it is reasoned, those
 * that only code can tell at their best. `weights` is a parameter, the weights in the order of the factors.
 */
export function scoreBound(factors: readonly FactorSql[], weights: string): string {
  const part = (of: (factor: FactorSql) => string): string =>
    factors
      .map(
        (factor, i) =>
          `case when ${factor.known} then (${weights}::float8[])[${i + 1}] * ${of(factor)} else 0 end`,
      )
      .join(' + ');
  return `coalesce((${part(({ value }) => value)}) / nullif(${part(() => '1')}, 0), 0) + ${slack}`;
}

/** The weights of the factors of jobs for a worker, and of workers for a job, in the order of the statements. */
export const weightsOfJobs = (of: Weights): number[] => [
  ...[of.SKILL, of.DISTANCE, of.WAGE, of.AVAILABILITY, of.FRESHNESS, of.LANGUAGE],
];
export const weightsOfWorkers = (of: Weights): number[] => [
  ...[of.SKILL, of.DISTANCE, of.WAGE, of.AVAILABILITY, of.RELIABILITY, of.LANGUAGE],
];
