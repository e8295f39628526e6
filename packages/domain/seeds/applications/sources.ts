import type {
  ApplicationReason,
  ApplicationSource,
  ApplicationStatus,
} from '../../src/applications/index.ts';
import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import type { WorkerPlan } from '../workers/worker-plan.ts';

/** Agencies are not connected yet, so nobody comes from one. */
const withPhone = Lottery.of<ApplicationSource>({
  SELF: 52,
  WINDOW: 26,
  CHANNEL: 14,
  LIVESTREAM: 4,
  DISPATCH: 4,
});
const withoutPhone = Lottery.of<ApplicationSource>({ WINDOW: 82, DISPATCH: 18 });
/** The hall has nineteen groups of job seekers and six service accounts that go live. */
const groups = 19;
const accounts = 6;

/** How somebody came to apply; who has no phone comes to the window. */
export function drawSource(
  { phone }: WorkerPlan,
  random: Random,
): { source: ApplicationSource; trackingCode: string | null } {
  const source = (phone === null ? withoutPhone : withPhone).draw(random);
  return { source, trackingCode: trackingCode(source, random) };
}

function trackingCode(source: ApplicationSource, random: Random): string | null {
  if (source === 'CHANNEL') return `QUN-${String(random.integer(1, groups)).padStart(2, '0')}`;
  return source === 'LIVESTREAM' ? `LIVE-${random.integer(1, accounts)}` : null;
}

const refusals = Lottery.of<ApplicationReason>({
  ...{ SKILL: 34, TIME: 16, DISTANCE: 12, DOCUMENTS: 10, UNREACHABLE: 18, OTHER: 10 },
});
const withdrawals = Lottery.of<ApplicationReason>({
  OTHER_WORK: 50,
  TIME: 16,
  ILLNESS: 14,
  DISTANCE: 12,
  OTHER: 8,
});

/** Why an employer said no or a worker dropped out; employers tell it more often than not. */
export function drawReason(
  status: ApplicationStatus,
  isFull: boolean,
  random: Random,
): { reason: ApplicationReason | null; reasonShared: boolean } {
  if (status === 'REFUSED') {
    const reason = isFull && random.chance(0.6) ? 'FILLED' : refusals.draw(random);
    return { reason, reasonShared: random.chance(0.7) };
  }
  if (status === 'WITHDRAWN') return { reason: withdrawals.draw(random), reasonShared: true };
  return { reason: null, reasonShared: false };
}

const messages = [
  '明早在门口等，带身份证。',
  '工具我们备，自带水杯。',
  '到了打电话，有人接。',
  '六点半集合，别迟到。',
  '管一顿午饭，干完就结。',
];

export const drawOfferMessage = (random: Random): string | null =>
  random.chance(0.5) ? random.pick(messages) : null;
