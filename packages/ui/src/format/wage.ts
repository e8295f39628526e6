import { enumWord, type Wording } from '../i18n/wording.ts';
import { plainDecimal } from './decimal.ts';

export interface WageValue {
  min: string;
  max: string;
  unit: string;
}

/** The amount alone, "320–380" or "320", to be set larger than its unit. */
export function wageAmount({ min, max }: Pick<WageValue, 'min' | 'max'>): string {
  const [low, high] = [plainDecimal(min), plainDecimal(max)];
  return low === high ? low : `${low}–${high}`;
}

/** 元/天 and the like. */
export function wageUnit(wording: Wording, unit: string): string {
  return enumWord(wording, 'wageUnit', unit);
}

/** "320–380 元/天". */
export function wageText(wording: Wording, wage: WageValue): string {
  return wording.t('shared:wage', { amount: wageAmount(wage), unit: wageUnit(wording, wage.unit) });
}
