import {
  currentText,
  ethnicGroup,
  nameIn,
  say,
  type KeptData,
  type Language,
  type MarketDirectory,
  type OccupationDirectory,
} from '@yizhan/domain';
import type { Section } from './page.ts';
import { wordsIn, type Word } from './words.ts';

export interface Places {
  markets: MarketDirectory;
  occupations: OccupationDirectory;
  language: Language;
}

/** What the sections are put together with. */
interface Hand extends Places {
  t: (word: Word, values?: Record<string, string>) => string;
  time: (instant: Date | string | null) => string;
  market: (id: number) => string;
}

function handOf(places: Places): Hand {
  const { language, markets } = places;
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    ...{ timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' },
  });
  return {
    ...places,
    t: wordsIn(language),
    time: (instant) => (instant === null ? '' : format.format(new Date(instant))),
    market: (id) => {
      const market = markets.market(id);
      return market ? nameIn(language, market) : String(id);
    },
  };
}

/** The time of a file as it tells it. */
export const timeIn = (places: Places, instant: Date): string => handOf(places).time(instant);

/** Everything kept on a person, as people read it. */
export function sectionsOf(data: KeptData, places: Places): Section[] {
  const hand = handOf(places);
  return [
    who(data, hand),
    ...data.workers.map((worker) => registered(worker, data, hand)),
    ...[
      hires,
      applications,
      placements,
      searches,
      alerts,
      bestJobs,
      consents,
      corrections,
      contacts,
      sessions,
      looks,
    ].map((section) => section(data, hand)),
  ];
}

type Part = (data: KeptData, hand: Hand) => Section;

const who: Part = ({ person }, { t }) => ({
  ...{ title: t('who'), none: t('none') },
  pairs: (['realName', 'idNumber', 'phone'] as const).map((field) => [t(field), person[field] ?? t('none')]),
});

function registered(worker: KeptData['workers'][number], { ethnicGroups }: KeptData, hand: Hand): Section {
  const { t, time, market, occupations, markets, language } = hand;
  const named = (
    list: readonly ({ nameZh: string; nameEn: string | null; nameMn: string | null } | null)[],
  ) => list.flatMap((one) => (one ? [nameIn(language, one)] : [])).join('、');
  const division = worker.divisionCode === null ? null : markets.division(worker.divisionCode);
  const group = ethnicGroup(ethnicGroups.get(worker.marketId) ?? '');
  return {
    ...{ title: t('worker', { market: market(worker.marketId) }), none: t('none') },
    pairs: [
      [t('number'), worker.number],
      [t('calledAs'), worker.politeName],
      [t('trades'), named(worker.occupationCodes.map((code) => occupations.occupation(code) ?? null))],
      [t('skills'), named(worker.skills.map(({ skillId }) => occupations.skill(skillId) ?? null))],
      [t('languages'), worker.languages.join('、')],
      [t('livesIn'), named([division ?? null])],
      [t('wage'), worker.wagePerDayAtLeast ?? ''],
      [t('radius'), String(worker.radiusMetres)],
      [t('registeredAt'), time(worker.registeredAt)],
      [t('ethnicGroup'), group ? nameIn(language, group) : t('none')],
    ],
  };
}

const tableOf = ({ t }: Hand, title: Word, head: Word[], rows: string[][]): Section => ({
  ...{ title: t(title), none: t('none') },
  table: { head: head.map((word) => t(word)), rows },
});

const hires: Part = ({ employers }, hand) =>
  tableOf(
    hand,
    'hires',
    ['market', 'number', 'name', 'role', 'since'],
    employers.map((one) => [
      ...[hand.market(one.marketId), one.number, one.name, one.role, hand.time(one.createdAt)],
    ]),
  );

const applications: Part = (data, hand) =>
  tableOf(
    hand,
    'applications',
    ['market', 'job', 'employer', 'status', 'source', 'message', 'reason', 'steps'],
    data.applications.map((one) => [
      ...[hand.market(one.marketId), `${one.jobNumber} ${one.jobTitle}`, one.employerName, one.status],
      ...[one.source, one.offerMessage ?? '', one.reason ?? ''],
      one.steps.map(({ status, at }) => `${status} ${hand.time(at)}`).join('；'),
    ]),
  );

const placements: Part = (data, hand) =>
  tableOf(
    hand,
    'placements',
    ['market', 'job', 'employer', 'status', 'days', 'agreed', 'payBy', 'paid'],
    data.placements.map((one) => [
      ...[hand.market(one.marketId), `${one.jobNumber} ${one.jobTitle}`, one.employerName, one.status],
      ...[[one.startsOn, one.endsOn].filter(Boolean).join(' – '), `${one.wageAmount} / ${one.wageUnit}`],
      ...[one.payBy, one.paidAt ? `${one.paidAmount ?? ''} ${hand.time(one.paidAt)}`.trim() : ''],
    ]),
  );

const consents: Part = (data, hand) =>
  tableOf(
    hand,
    'consents',
    ['market', 'purpose', 'status', 'version', 'how', 'at'],
    data.consents.map((one) => [
      ...[hand.market(one.marketId), say(hand.language, currentText(one.purpose).title)],
      ...[hand.t(one.given ? 'given' : 'withdrawn'), String(one.textVersion)],
      ...[[one.how, one.evidence].filter(Boolean).join(' '), hand.time(one.at)],
    ]),
  );

const corrections: Part = (data, hand) =>
  tableOf(
    hand,
    'corrections',
    ['market', 'what', 'status', 'at'],
    data.corrections.map((one) => [
      ...[hand.market(one.marketId), one.fields.join(' '), one.status, hand.time(one.requestedAt)],
    ]),
  );

const named = (hand: Hand, title: Word, rows: [number, string, Date][]): Section =>
  tableOf(
    hand,
    title,
    ['market', 'what', 'at'],
    rows.map(([id, name, at]) => [hand.market(id), name, hand.time(at)]),
  );

const searches: Part = (data, hand) =>
  named(
    hand,
    'searches',
    data.searches.map((one) => [one.marketId, one.name, one.createdAt]),
  );

const alerts: Part = (data, hand) =>
  named(
    hand,
    'alerts',
    data.alerts.map((one) => [one.marketId, one.searchName, one.at]),
  );

const bestJobs: Part = (data, hand) =>
  tableOf(
    hand,
    'bestJobs',
    ['market', 'job', 'employer', 'score', 'at'],
    data.bestJobs.map((one) => [
      ...[hand.market(one.marketId), `${one.jobNumber} ${one.jobTitle}`, one.employerName],
      ...[one.score.toFixed(2), hand.time(one.at)],
    ]),
  );

const contacts: Part = (data, hand) =>
  tableOf(
    hand,
    'contacts',
    ['market', 'job', 'employer', 'at'],
    data.contacts.map((one) => [
      ...[hand.market(one.marketId), `${one.jobNumber} ${one.jobTitle}`, one.employerName, hand.time(one.at)],
    ]),
  );

const sessions: Part = (data, hand) =>
  tableOf(
    hand,
    'sessions',
    ['market', 'client', 'since', 'lastUsed', 'ended'],
    data.sessions.map((one) => [
      ...[hand.market(one.marketId), one.client, hand.time(one.createdAt), hand.time(one.refreshedAt)],
      hand.time(one.revokedAt ?? one.expiresAt),
    ]),
  );

const looks: Part = (data, hand) =>
  tableOf(
    hand,
    'looks',
    ['market', 'looker', 'what', 'why', 'at'],
    data.looks.map((one) => [
      ...[hand.market(one.marketId), one.own ? hand.t('self') : (one.employerName ?? hand.t('staff'))],
      ...[one.fields.join(' '), one.purpose ?? '', hand.time(one.at)],
    ]),
  );
