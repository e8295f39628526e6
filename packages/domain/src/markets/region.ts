import { Refused, refusalsOf, type Language } from '../shared/index.ts';
import type { Market } from './market-directory.ts';

const refuse = refusalsOf({
  MARKET_IS_REGION: {
    'zh-CN': '{name}只汇总下属市场的数据，不登记人员、雇主和岗位，请到所在区县的市场办理。',
    en: '{name} only sums up the markets below it: register people, employers and jobs in the market of the district.',
  },
});

/** Throws Refused where nobody and nothing is registered: in a city or province. */
export function assertHosts({ market, language }: { market: Market; language: Language }): void {
  if (!market.region) return;
  throw new Refused(refuse(language, 'MARKET_IS_REGION', null, { name: market.nameZh }));
}
