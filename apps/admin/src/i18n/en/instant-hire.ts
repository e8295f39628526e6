import type { AdminTexts } from '../zh-CN/index.ts';

export const instantHire: AdminTexts['instantHire'] = {
  title: 'Instant hire',
  forbidden: 'Rule and spread of instant hire are for managers, auditors and administrators',
  rule: 'Who is asked first: the rule that everybody reads',
  waveMinutes: 'Minutes of a round',
  offersPerPlace: 'Asked for each place',
  offersPerDay: 'Most for one person a day',
  save: 'Save',
  saved: 'Saved; it holds from the next round on',
  spread: 'Who was asked',
  days: 'Last {{count}} days',
  offers: 'Asked',
  accepted: 'Yes',
  declined: 'No',
  unanswered: 'Silent',
  people: 'People',
  most: 'Most for one',
  topTenth: 'The top tenth got',
  gini: 'Gini coefficient',
  giniHint: 'Gini coefficient: 0 when everybody got the same, near 1 when few got all.',
  worker: 'Worker',
};
