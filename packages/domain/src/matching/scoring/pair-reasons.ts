import type { JobRow } from '../../jobs/index.ts';
import { nameIn, type Language } from '../../shared/index.ts';
import type { OccupationDirectory } from '../../occupations/index.ts';
import type { WorkerRow, WorkerSkill } from '../../workers/index.ts';
import type { Reason } from './reasons.ts';
import { availabilityValue, distanceValue, freshnessValue, round, skillValue, wageValue } from './values.ts';

/** What is looked at of a worker and a job together. */
export interface Pair {
  worker: WorkerRow;
  skills: readonly WorkerSkill[];
  job: JobRow;
  /** As the crow flies; null where one of both has no place. */
  metres: number | null;
  /** On how many days it is worked, and on which share of them the worker can. */
  days: number;
  share: number;
  /** YYYY-MM-DD in the market's time zone. */
  today: string;
  now: Date;
}

type Ground = { occupations: OccupationDirectory; language: Language };

/** Trade and skills: a confirmed skill that is asked for counts most, a trade one names half. */
export function skillReason({ worker, skills, job }: Pair, { occupations, language }: Ground): Reason {
  const asked = skills.filter(({ skillId }) => job.skillIds.includes(skillId));
  const confirmed = asked.find(({ confirmedAt }) => confirmedAt !== null);
  const knowsTrade = worker.occupationCodes.includes(job.occupationCode);
  const fit = {
    knowsTrade,
    asked: asked.length,
    askedFor: job.skillIds.length,
    confirmed: confirmed !== undefined,
  };
  const best = confirmed ?? asked[0];
  const skill = best && nameIn(language, occupations.skill(best.skillId)!);
  const trade = nameIn(language, occupations.occupation(job.occupationCode)!);
  const wording = confirmed ? confirmedSkill : best ? claimedSkill : sameTrade;
  return { factor: 'SKILL', value: skillValue(fit), wording, values: { skill: skill ?? '', trade } };
}

const confirmedSkill = { 'zh-CN': '会{skill}，已核验', en: 'Skill: {skill}, confirmed by staff' };
const claimedSkill = { 'zh-CN': '会{skill}', en: 'Skill: {skill}' };
const sameTrade = { 'zh-CN': '工种对口：{trade}', en: 'Same trade: {trade}' };

export function distanceReason({ worker, metres }: Pair): Reason | null {
  if (metres === null) return null;
  const kilometres = (Math.max(metres, 100) / 1000).toFixed(1);
  return {
    ...{ factor: 'DISTANCE', value: distanceValue(metres, worker.radiusMetres) },
    wording: { 'zh-CN': '相距 {kilometres} 公里', en: '{kilometres} km away' },
    values: { kilometres },
  };
}

export function wageReason({ worker, job }: Pair): Reason | null {
  const [pays, wish] = [Number(job.wagePerDay), Number(worker.wagePerDayAtLeast)];
  if (wish <= 0) return null;
  const wording =
    pays >= wish
      ? {
          'zh-CN': '约 {pays} 元/天，不低于期望的 {wish} 元',
          en: 'About {pays} yuan a day, at least the wished {wish}',
        }
      : {
          'zh-CN': '约 {pays} 元/天，低于期望的 {wish} 元',
          en: 'About {pays} yuan a day, below the wished {wish}',
        };
  return {
    factor: 'WAGE',
    value: wageValue(pays, wish),
    wording,
    values: { pays: Math.round(pays), wish: Math.round(wish) },
  };
}

/** Whoever said "today" stands before whoever usually can; of several days it counts on how many. */
export function availabilityReason({ worker, job, today, days, share }: Pair): Reason {
  const saidToday = job.startsOn === today && worker.availableOn === today;
  return {
    ...{ factor: 'AVAILABILITY', value: availabilityValue(saidToday, share) },
    wording: saidToday ? availableToday : share < 1 ? someDays : days > 1 ? everyDay : thatDay,
    values: { days, free: Math.round(share * days) },
  };
}

const availableToday = { 'zh-CN': '今天能干活', en: 'Available today' };
const thatDay = { 'zh-CN': '那天一般有空', en: 'Usually free that day' };
const everyDay = { 'zh-CN': '{days} 天都有空', en: 'Free on all {days} days' };
const someDays = { 'zh-CN': '{days} 天里有 {free} 天有空', en: 'Free on {free} of {days} days' };

export function freshnessReason({ job, now }: Pair): Reason {
  const days = Math.max(0, Math.floor((now.getTime() - job.listedAt.getTime()) / 86_400_000));
  return {
    ...{ factor: 'FRESHNESS', value: freshnessValue(days) },
    wording:
      days === 0
        ? { 'zh-CN': '刚发布', en: 'Just published' }
        : { 'zh-CN': '{days} 天前发布', en: 'Published {days} {days|day|days} ago' },
    values: { days },
  };
}

/** Nothing is known of newcomers: they are neither helped nor harmed. */
export function reliabilityReason({ worker }: Pair): Reason | null {
  const { placementCount: done, noShowCount: missed } = worker;
  if (done === 0) return null;
  return {
    ...{ factor: 'RELIABILITY', value: round(1 - missed / done) },
    wording:
      missed === 0
        ? { 'zh-CN': '答应过 {done} 次活，没有爽约', en: 'Agreed to {done} {done|job|jobs} and came to all' }
        : {
            'zh-CN': '答应过 {done} 次活，爽约 {missed} 次',
            en: 'Agreed to {done} {done|job|jobs}, missed {missed}',
          },
    values: { done, missed },
  };
}
