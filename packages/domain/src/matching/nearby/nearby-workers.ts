import type { UseCaseContext } from '../../context/index.ts';
import { BadArgument, say } from '../../shared/index.ts';
import { countReaching, placeOf } from './nearby-store.ts';

/** Which trade, and which division of the market the work is in; the whole market where none is named. */
export interface NearbyWorkersInput {
  occupationCode: string;
  divisionCode: string | null;
}

/** How many people there are for a trade, as strangers are told it. */
export interface NearbyWorkers {
  /** In steps of five, rounded down; null below five. */
  atLeast: number | null;
  /** In words, in the caller's language. */
  text: string;
}

const unknownTrade = {
  'zh-CN': '没有这个工种，请从列表中选。',
  en: 'There is no such trade; choose one of the list.',
};
const unknownPlace = {
  'zh-CN': '本市场没有这个街道，请从列表中选。',
  en: 'The market has no such sub-district; choose one of the list.',
};

const step = 5;
const most = 1_000;

/**
 * How many could come, without names and without signing in. One trade and one sub-district at most are asked for, and the
 * answer goes by fives: one answer tells of nobody. It is counted anew each time: who asks again and again sees when a step
 * is passed, though not by whom. Throws BadArgument.
 */
export async function nearbyWorkers(
  context: UseCaseContext,
  { occupationCode, divisionCode }: NearbyWorkersInput,
): Promise<NearbyWorkers> {
  const { db, market, occupations } = context;
  const occupation = occupations.occupation(occupationCode);
  if (!occupation) throw new BadArgument('occupationCode', unknownTrade);
  const place = divisionCode === null ? null : await placeOf(db, market.divisionCode, divisionCode);
  if (divisionCode !== null && !place) throw new BadArgument('divisionCode', unknownPlace);
  const count = await countReaching(db, market.id, occupation, place, most);
  return told(context, byFives(count));
}

const byFives = (count: number): number | null => (count < step ? null : Math.floor(count / step) * step);

function told({ language }: UseCaseContext, atLeast: number | null): NearbyWorkers {
  const wording = atLeast === null ? few : many;
  return { atLeast, text: say(language, wording, { count: atLeast ?? step }) };
}

const many = { 'zh-CN': '附近 {count} 人以上可来', en: 'At least {count} people nearby could come' };
const few = { 'zh-CN': '附近可来的不足 {count} 人', en: 'Fewer than {count} people nearby could come' };
