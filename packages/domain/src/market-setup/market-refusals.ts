import { refusalsOf } from '../shared/index.ts';

/** What can be wrong with a new market, worded for whoever sets it up. */
export const refuseMarket = refusalsOf({
  MARKET_CODE_INVALID: {
    'zh-CN': '市场代码要以大写字母开头，只含大写字母、数字和连字符，共 2 到 16 位，例如 HBW。',
    en: 'A market code begins with a capital letter and has 2 to 16 capital letters, digits and hyphens, e.g. HBW.',
  },
  MARKET_CODE_TAKEN: {
    'zh-CN': '已经有代码为 {code} 的市场，请换一个代码。',
    en: 'There is a market with the code {code} already; choose another code.',
  },
  MARKET_NAME_REQUIRED: {
    'zh-CN': '请填写市场名称，最多 {max} 个字。',
    en: 'Give the market a name of at most {max} characters.',
  },
  DIVISION_UNKNOWN: {
    'zh-CN': '没有行政区划代码 {code}，请填写所在区县的 6 位代码，例如 150302。',
    en: 'There is no division with the code {code}; give the six digits of the district, e.g. 150302.',
  },
});
