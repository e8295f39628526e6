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
  TOO_LONG: { 'zh-CN': '最多 {max} 个字，请缩短。', en: 'At most {max} characters; please shorten it.' },
  LANGUAGE_UNKNOWN: {
    'zh-CN': '只能选中文、蒙古文和英文，请重新选择。',
    en: 'Only zh-CN, mn-Mong and en are offered; choose among these.',
  },
  CHINESE_REQUIRED: { 'zh-CN': '中文必须保留，请勾选中文。', en: 'Chinese stays in the list; tick it.' },
  BRAND_COLOR_INVALID: {
    'zh-CN': '颜色要写成 # 加 6 位十六进制数，例如 #0b5cad。',
    en: 'Write the colour as # and six hexadecimal digits, e.g. #0b5cad.',
  },
  BRAND_COLOR_TOO_LIGHT: {
    'zh-CN': '这个颜色太浅，白字看不清（对比度 {contrast}，至少要 4.5），请选深一点的。',
    en: 'White text cannot be read on this colour (contrast {contrast}, at least 4.5 is needed); choose a darker one.',
  },
  SERVICE_PHONE_INVALID: {
    'zh-CN': '服务电话只写数字、空格和短横线，例如 0473-12333。',
    en: 'A service phone is digits, spaces and hyphens, e.g. 0473-12333.',
  },
  STAFF_IDLE_MINUTES_OUT_OF_RANGE: {
    'zh-CN': '没人操作多久算离开，可填 5 到 720 分钟。',
    en: 'A desk counts as left after 5 to 720 minutes.',
  },
  MINIMUM_WAGE_INVALID: {
    'zh-CN': '小时最低工资要大于 0、小于 1000 元，请核对文件。',
    en: 'The minimum wage is more than 0 and less than 1,000 yuan an hour; compare with the notice.',
  },
});
