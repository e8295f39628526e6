import { acceptedNeeds } from '../../jobs/index.ts';
import { spokenLanguageName, type Language } from '../../shared/index.ts';
import type { Pair } from './pair-reasons.ts';
import type { Reason } from './reasons.ts';
import { languageValue } from './values.ts';

/**
 * Whether they speak what the work needs, as far as a reviewer has accepted that it does; null where nothing is needed, and for
 * whom no language is known.
 */
export function languageReason({ worker, job }: Pair, { language }: { language: Language }): Reason | null {
  const needed = acceptedNeeds(job.languageNeeds).map((need) => need.language);
  const value = languageValue(worker.languages, needed);
  if (value === null) return null;
  const spoken = needed.filter((each) => worker.languages.includes(each));
  const missing = needed.filter((each) => !worker.languages.includes(each));
  const named = (codes: string[]): string =>
    codes.map((code) => spokenLanguageName(language, code)).join(language === 'en' ? ', ' : '、');
  return {
    ...{ factor: 'LANGUAGE', value },
    wording: missing.length === 0 ? speaksAll : spoken.length > 0 ? speaksSome : speaksNone,
    values: { spoken: named(spoken), missing: named(missing) },
  };
}

const speaksAll = { 'zh-CN': '会说{spoken}，这份活需要', en: 'Speaks {spoken}, which the work needs' };
const speaksSome = {
  'zh-CN': '会说{spoken}，这份活还需要{missing}',
  en: 'Speaks {spoken}; the work also needs {missing}',
};
const speaksNone = {
  'zh-CN': '没说会{missing}，这份活需要',
  en: 'Has not said that they speak {missing}, which the work needs',
};
