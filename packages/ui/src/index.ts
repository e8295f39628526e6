export { brandColours, nightOf, type BrandColours } from './brand-colours.ts';
export { benefitText, commonBenefits } from './benefits.ts';
export { consentText, type ConsentTexts } from './consent-text.ts';
export { createI18n, type AppResources, type Texts } from './i18n/create-i18n.ts';
export { languageOf, languageOfText, languages, type LanguageTag } from './i18n/languages.ts';
export { enumWord, wordingOf, type Wording } from './i18n/wording.ts';
export { useCheckedPosting, type PostingCheck } from './posting-check/use-checked-posting.ts';
export { useOneAtATime, useOneOf } from './use-one-at-a-time.ts';
export { useWording } from './use-wording.ts';
export {
  addDays,
  dayOf,
  daysBetween,
  homeTimeZone,
  setHomeTimeZone,
  timeOf,
  weekdayOf,
} from './format/calendar.ts';
export { countText } from './format/count.ts';
export { dateText, dayRangeText, dayText, fullDayText, momentText, timeRangeText } from './format/day.ts';
export { plainDecimal } from './format/decimal.ts';
export { distanceText } from './format/distance.ts';
export { instantOf } from './format/instant.ts';
export { isAboutBlank } from './posting-check/blank-hits.ts';
export { locate, replaceRange, segmentsOf, type MarkedHit, type Range } from './posting-check/marks.ts';
export { knownSeverity, severityCounts, worstOf, type KnownSeverity } from './posting-check/severities.ts';
export { wageAmount, wageText, wageUnit, type WageValue } from './format/wage.ts';
