import { timeRangeText, wageText, type Wording } from '@yizhan/ui';
import { wageInput } from '../../../filters/pay/wage-input.ts';
import { shiftsOf } from './posting-input.ts';
import type { PostingTexts, PostingValues } from './posting-values.ts';

function payLine(wording: Wording, { pay, settlement }: PostingValues): string {
  const min = wageInput(pay.least);
  if (!min) return '';
  const wage = wageText(wording, { min, max: wageInput(pay.most) || min, unit: pay.unit });
  return wording.t('hire.made.pay', { wage, settlement: wording.t(`shared:settlement.${settlement}`) });
}

function hoursLine(wording: Wording, values: PostingValues): string {
  const [first] = shiftsOf(values);
  if (!first) return '';
  return wording.t('hire.made.hours', { hours: timeRangeText(wording, first.startsAt, first.endsAt) });
}

/** What was tapped, in sentences that its author may keep or change. */
export function madeTexts(
  wording: Wording,
  values: PostingValues,
  trade: string | null,
  benefits: readonly string[],
): PostingTexts {
  if (!trade) return { title: '', description: '' };
  const named = { trade, count: values.headcount };
  const description = wording.t('hire.made.description', {
    work: wording.t('hire.made.work', named),
    hours: hoursLine(wording, values),
    pay: payLine(wording, values),
    benefits: benefits.length
      ? wording.t('hire.made.benefits', { benefits: benefits.join(wording.t('hire.made.and')) })
      : '',
  });
  return {
    title: wording.t('hire.made.title', named),
    description: description.replaceAll(/ {2,}/g, ' ').trim(),
  };
}

/** What was written by hand, else what was made; `before` was made for what the form began with. */
export function textsOf(
  values: PostingValues,
  made: PostingTexts,
  before: PostingTexts | null = null,
): PostingTexts {
  const own = (field: keyof PostingTexts) => (values[field] === before?.[field] ? null : values[field]);
  return {
    title: own('title') ?? made.title,
    description: own('description') ?? made.description,
  };
}
