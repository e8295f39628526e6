import { createI18n, enumWord, wageAmount, wageUnit, wordingOf } from '@yizhan/ui';
import { clockText, dateText, daysAhead, weekdayText } from '../time/zone.ts';
import type { BoardJob } from './board-job.ts';
import { startOf } from './job-life.ts';

const wording = wordingOf(createI18n({ 'zh-CN': {} }));

/** The figure and the unit apart, because the figure is set stronger. */
export function payWords({ wage }: BoardJob): { amount: string; unit: string } {
  return { amount: wageAmount(wage), unit: wageUnit(wording, wage.unit) };
}

/** How the pay is handed over. */
export function settlementWord({ settlement }: BoardJob): string {
  return enumWord(wording, 'settlement', settlement);
}

/** 已招满 and the like. */
export function statusWord(status: string): string {
  return enumWord(wording, 'jobStatus', status);
}

function dayWord(start: number, now: number): string {
  const ahead = daysAhead(start, now);
  return ['今天', '明天', '后天'][ahead] ?? (ahead < 7 ? weekdayText(start) : dateText(start));
}

/** Day and hour of the start, and the date for those who plan. The hour is empty when it is not known. */
export function startWords(job: BoardJob, now: number): { day: string; hour: string; date: string } {
  const { at, timed } = startOf(job, now);
  const day = dayWord(at, now);
  const date = [dateText(at), weekdayText(at)].filter((word) => word !== day).join(' ');
  return { day, hour: timed ? clockText(at) : '', date };
}

/**
 * A sub-district in few characters: without 街道, and a long chain of names by its last one
 * (乌海高新技术产业开发区海勃湾产业园 is 海勃湾产业园).
 */
export function placeWord({ place }: BoardJob): string {
  const short = place.length > 3 ? place.replace(/街道$/, '') : place;
  return short.length > 7 ? (/[区市县旗](.{2,})$/.exec(short)?.[1] ?? short) : short;
}

/** Width of a text in characters of full width: a Latin letter or digit takes a little more than half. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2e80 ? 0.58 : 1), 0);
}
