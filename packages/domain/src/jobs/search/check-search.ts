import { BadArgument, pointMissing } from '../../shared/index.ts';
import type { GeoPoint, JobFilter } from './job-filter.ts';

/** More characters than these is no search, but a text. */
const longestSearch = 500;
/** Longer lists of choices are no choice. */
const mostChoices = 200;

/** Refuses what can be no search of jobs, by its argument: before anything is asked of the database. Throws BadArgument. */
export function checkSearch(filter: JobFilter, near: GeoPoint | null): void {
  if ([...(filter.search ?? '')].length > longestSearch) throw tooLong();
  for (const name of ['occupationCodes', 'skillIds', 'statuses', 'settlements', 'divisionCodes'] as const) {
    if ((filter[name]?.length ?? 0) > mostChoices) throw tooMany(name);
  }
  if (filter.withinMetres != null && !(filter.withinMetres >= 0)) throw notAhead();
  if (filter.withinMetres != null && !near) throw pointMissing();
  if (near && !(Math.abs(near.latitude) <= 90 && Math.abs(near.longitude) <= 180)) throw notOnEarth();
}

const tooLong = (): BadArgument =>
  new BadArgument('filter.search', {
    'zh-CN': `搜索内容最多 ${longestSearch} 个字，请只留关键词。`,
    en: `Search for at most ${longestSearch} characters; keep the words that matter.`,
  });

const tooMany = (name: string): BadArgument =>
  new BadArgument(`filter.${name}`, {
    'zh-CN': `${name} 一次最多选 ${mostChoices} 项。`,
    en: `Choose at most ${mostChoices} in ${name}.`,
  });

const notAhead = (): BadArgument =>
  new BadArgument('filter.withinMetres', {
    'zh-CN': '距离不能小于 0 米。',
    en: 'A distance is 0 metres or more.',
  });

const notOnEarth = (): BadArgument =>
  new BadArgument('near', {
    'zh-CN': '位置 near 的纬度在 -90 到 90 之间，经度在 -180 到 180 之间。',
    en: 'The point near has a latitude of -90 to 90 and a longitude of -180 to 180.',
  });
