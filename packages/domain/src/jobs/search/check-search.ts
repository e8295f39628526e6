import { BadArgument, checkPoint, checkSearchText, pointMissing } from '../../shared/index.ts';
import type { GeoPoint, JobFilter } from './job-filter.ts';

/** Longer lists of choices are no choice. */
const mostChoices = 200;

/** Refuses what can be no search of jobs, by its argument: before anything is asked of the database. Throws BadArgument. */
export function checkSearch(filter: JobFilter, near: GeoPoint | null): void {
  checkSearchText('filter.search', filter.search);
  for (const name of ['occupationCodes', 'skillIds', 'statuses', 'settlements', 'divisionCodes'] as const) {
    if ((filter[name]?.length ?? 0) > mostChoices) throw tooMany(name);
  }
  if (filter.withinMetres != null && !(filter.withinMetres >= 0)) throw notAhead();
  if (filter.withinMetres != null && !near) throw pointMissing();
  if (near) checkPoint('near', near);
}

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
