import { normaliseText } from '../../shared/text/index.ts';
import type { Finding, Posting, PostingShift } from '../posting.ts';

/** Kinds of certificate without which the work is unlawful: special operations and special equipment. */
const specialOperations = new Set([
  'construction_special_operation',
  'mine_special_operation',
  'special_equipment_operator',
  'special_operation_electrician',
  'special_operation_refrigeration',
  'special_operation_welding',
]);

const certificateWaived = /(?:无需|不需要?|不用|不要求?|没有?|无)[^,。;]{0,4}证/gu;
const certificateAsked =
  /持[^,。;]{0,16}证|(?:操作|作业|资格|上岗|从业|人员|电工|焊工|架子工|叉车|吊车|塔吊|司炉|特种)证|特种作业|[有带凭须]证|证件?(?:齐全|在有效期)/u;

/** S10: a trade of special operations whose posting does not ask for the certificate. */
export function certificateFindings(posting: Posting): Finding[] {
  if (!posting.certificateHint || !specialOperations.has(posting.certificateHint)) return [];
  const asked = certificateAsked.test(wholeText(posting).replace(certificateWaived, ''));
  return asked ? [] : [{ rule: 'S10', field: 'description' }];
}

const transport =
  /(?<![不无]|没有|不含|不管|不提供)(?:接送|班车|通勤车|专车|包车|返程车|车辆?接)|包住|住宿|宿舍|吃住|住家|提供[^,。;]{0,4}车辆?/u;

/** S11: work that starts between 22:00 and 05:00 where nothing is said of pick-up or lodging. */
export function nightStartFindings(posting: Posting, timeZone: string): Finding[] {
  const atNight = (posting.shifts ?? []).some((shift) => startsAtNight(shift, timeZone));
  return atNight && !transport.test(wholeText(posting)) ? [{ rule: 'S11', field: 'shifts' }] : [];
}

function startsAtNight({ startsAt }: PostingShift, timeZone: string): boolean {
  const hour = hourIn(timeZone, startsAt);
  return hour >= 22 || hour < 5;
}

const hourFormats = new Map<string, Intl.DateTimeFormat>();

function hourIn(timeZone: string, instant: Date): number {
  const format =
    hourFormats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  hourFormats.set(timeZone, format);
  return Number(format.format(instant));
}

const wholeText = ({ title, description, benefits }: Posting): string =>
  normaliseText([title, description, ...(benefits ?? [])].filter(Boolean).join('。'));
