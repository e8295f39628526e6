import type { Settlement, WageRange } from '../../src/jobs/index.ts';
import { fillPhrase } from '../random/phrase.ts';
import type { Random } from '../random/random.ts';
import { readData } from '../read-data.ts';
import { spokenTime } from '../time/hours.ts';
import type { JobPlan } from './job-plan.ts';
import type { LineOfWork } from './line-of-work.ts';
import type { DrawnPlace } from './market-places.ts';

interface Phrases {
  settlement: Record<Settlement, string[]>;
  meeting: string[];
  atHome: string[];
  pickup: string[];
  safety: string[];
  honest: string[];
  length: { days: string[]; long: string[]; one: string[] };
  closeReasons: string[];
}

const phrases = readData<Phrases>('phrases');
/** Where safety rules are read out before work. */
const sitesWithRules = new Set(['construction', 'installation', 'factory']);
const settlementWords: Partial<Record<Settlement, string>> = { DAILY: '日结', WEEKLY: '周结' };
const hoursWords: Record<string, string> = {
  early: '早班',
  dawn: '早班',
  night: '夜班',
  morning: '上午半天',
  afternoon: '下午半天',
  lunch: '午高峰',
  dinner: '晚高峰',
  shiftEarly: '早班',
  shiftLate: '中班',
};

/** What is known of a job when its words are chosen. */
export interface WordingFacts {
  plan: JobPlan;
  place: DrawnPlace;
  wage: WageRange;
  settlement: Settlement;
  benefits: readonly string[];
  headcount: number;
  /** Days of work. */
  days: number;
  urgent: boolean;
}

type Words = Pick<LineOfWork, 'titles' | 'tasks' | 'only' | 'details'>;

/** Households have words of their own where the line's are those of sites and shops. */
function wordsOf({ line, employer }: JobPlan): Words {
  const { titles, tasks, only, details } = line;
  const usual = { titles, tasks, only, details };
  return employer.kind === 'HOUSEHOLD' && line.home ? { ...usual, only: undefined, ...line.home } : usual;
}

/** A title and a description that speak of the same thing. */
export function wordingOf(facts: WordingFacts, random: Random): { title: string; description: string } {
  const words = wordsOf(facts.plan);
  const work = random.pick(words.titles);
  const fitting = words.only?.[work]?.map((i) => words.tasks[i]!) ?? words.tasks;
  return {
    title: titleOf(work, facts, random),
    description: descriptionOf(fitting, words.details, facts, random),
  };
}

/** As employers write it: the work, and now and then how it is paid, when, where or for how many. */
function titleOf(
  work: string,
  { plan, place, settlement, headcount, urgent }: WordingFacts,
  random: Random,
): string {
  const settled = settlementWords[settlement];
  const shift = hoursWords[plan.hours.name];
  const roll = random.next();
  if (urgent && roll < 0.5) return `急招 ${work}`;
  if (roll < 0.18 && settled) return `${work} ${settled}`;
  if (roll < 0.3 && shift && !/[班天]/.test(work)) return `${work} ${shift}`;
  if (roll < 0.44) return `${place.area} ${work}`;
  if (roll < 0.54 && headcount > 1) return `${work} ${headcount}人`;
  return work;
}

/** What is to be done, what is asked, how it is paid and where to be: as a few sentences or as short lines. */
function descriptionOf(
  fitting: readonly string[],
  possibleDetails: readonly string[],
  facts: WordingFacts,
  random: Random,
): string {
  const { line, hours } = facts.plan;
  const several = facts.plan.employer.kind !== 'HOUSEHOLD' && random.chance(0.3);
  const tasks = random.some(fitting, several ? 2 : 1).map((task) => fillPhrase(task, random));
  const details = random
    .some(possibleDetails, random.integer(0, 2))
    .map((detail) => fillPhrase(detail, random));
  const need = fillPhrase(random.pick(line.needs), random);
  const rest = random.chance(0.55) ? fillPhrase(hours.rest, random) : '';
  const length = [...tasks, ...details].some((text) => text.includes('天')) ? '' : lengthOf(facts, random);
  const about = [...details, rest, length].join('');
  const paid = [
    fillPhrase(facts.plan.pay.say ?? '', random),
    random.pick(phrases.settlement[facts.settlement]),
  ].join('');
  const there = arrival(facts, random);
  if (random.chance(0.22)) return asLines(tasks.join(''), need, about, paid, there);
  return [...tasks, about, need, paid, there].join('');
}

function asLines(work: string, need: string, about: string, paid: string, there: string): string {
  return [
    `活：${work}`,
    `要求：${need}`,
    about && `说明：${about}`,
    `结算：${paid}`,
    there && `到岗：${there}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function lengthOf({ plan, days }: WordingFacts, random: Random): string {
  const { days: counted, long, one } = phrases.length;
  if (plan.term === 'long') return random.chance(0.4) ? random.pick(long) : '';
  if (days === 1) return random.chance(0.4) ? random.pick(one) : '';
  return random.chance(0.6) ? fillPhrase(random.pick(counted), random, { 天: days }) : '';
}

function arrival({ plan, benefits }: WordingFacts, random: Random): string {
  const { line, hours, employer } = plan;
  const isHome = employer.kind === 'HOUSEHOLD';
  const parts = [];
  if (benefits.includes('接送') && random.chance(0.6))
    parts.push(at(phrases.pickup, hours.from - 40, random));
  else if (plan.term === 'day' && random.chance(0.4))
    parts.push(at(isHome ? phrases.atHome : phrases.meeting, hours.from - 10, random));
  if (!isHome && sitesWithRules.has(line.sector) && random.chance(0.3))
    parts.push(random.pick(phrases.safety));
  if (random.chance(0.2)) parts.push(random.pick(phrases.honest));
  return parts.join('');
}

const at = (choices: readonly string[], minutes: number, random: Random): string =>
  fillPhrase(random.pick(choices), random, { 到: spokenTime(minutes) });

export const drawCloseReason = (random: Random): string => random.pick(phrases.closeReasons);
