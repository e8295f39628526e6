import { normaliseText } from '../../shared/text/index.ts';
import type { Finding, Posting } from '../posting.ts';

/** Provinces, cities, districts and counties; not the estates, parks, markets and shops whose names end alike. */
const division =
  /(?:(?![街路镇乡村院号店厂])\p{Script=Han}){2,8}?(?:自治区|省|自治州|盟|自治县|自治旗|县|旗|市(?<![超夜菜集早门花]市)(?![场政民委医])|区(?<!(?:园|小|校|厂|社|矿|景|库|山|林|牧|病|院|工|片|开发|服务|作业|生活|保税)区))/gu;

const vagueWord =
  /待定|(?:等|待|另行|到时|电话)?通知|(?:电话)?(?:联系|沟通|详谈|面谈|面议)|附近|周边|本地|当地|本市|本区|市区|市内|城区|各[地区]|全市|全区|全国|不限|就近(?:安排|分配)?|服从(?:安排|分配)|(?:工作)?地点|工地|现场|公司|单位|家里/gu;

/** S06: no address, or one that names no more than a district. */
export function placeFindings({ address }: Posting): Finding[] {
  const typed = address ?? '';
  if (namesPlace(typed)) return [];
  const words = typed.trim() === '' ? {} : { words: typed, start: 0, end: typed.length };
  return [{ rule: 'S06', field: 'address', ...words }];
}

function namesPlace(address: string): boolean {
  const left = normaliseText(address).replace(vagueWord, '').replace(division, '');
  return (left.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2;
}
