import type { EmployerKind } from '../../src/employers/index.ts';
import type { Random } from '../random/random.ts';
import type { LineOfWork, Zone } from './line-of-work.ts';

/** What there is not: shops in an industrial park, office towers in a village, vineyards between blocks of flats. */
const absent: Record<Zone, RegExp> = {
  urban: /葡萄园|大棚|农业园|农田|养殖场|农家|村民|造林|治沙|光伏场区|厂区|化工厂/,
  town: /写字楼|商场|酒店|商业楼|体育馆|会展|办公楼|商圈|社区工坊|夜市|公交/,
  park: /小区|居民|商铺|学校|商场|饭店|公园|广场|医院|酒店|超市|宾馆|路口|社区|村民|门店|街巷|农|葡萄园/,
};

/** A title that names one of these is about work there. */
const named =
  /学校|医院|小区|商场|工地|厂区|酒店|食堂|面馆|写字楼|超市|幼儿园|托管|景区|宾馆|浴池|居民|楼道/g;

/** Where exactly the work is: what follows the neighbourhood's name in an address. */
export function drawSite(
  line: LineOfWork,
  kind: EmployerKind,
  { zone, title }: { zone: Zone; title: string },
  random: Random,
): string {
  const sites = (kind === 'HOUSEHOLD' && line.home?.sites) || line.sites;
  const there = sites.filter((site) => !absent[zone].test(site));
  const meant = there.filter((site) => title.match(named)?.some((name) => site.includes(name)));
  return random.pick([meant, there].find((choice) => choice.length > 0) ?? sites);
}
