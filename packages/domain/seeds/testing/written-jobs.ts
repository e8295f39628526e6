import { Vault } from '../../src/personal-data/index.ts';
import { testSecret } from '../../src/testing/index.ts';
import { planEmployers, sampleEmployers } from '../employers/plan-employers.ts';
import { writeEmployers } from '../employers/write-employers.ts';
import type { JobPlan } from '../jobs/job-plan.ts';
import type { WrittenJob } from '../jobs/job-record.ts';
import { JobWriter } from '../jobs/job-writer.ts';
import { MarketCalendar } from '../time/market-calendar.ts';
import { MarketPlaces, type PlaceRow } from '../jobs/market-places.ts';
import { JobPlanner } from '../jobs/plan-jobs.ts';
import { Random } from '../random/random.ts';
import { divisionPlaces } from '../reference/places.ts';
import { Trades } from '../reference/trades.ts';

/** The divisions of Haibowan as the database gives them. */
export const haibowan = (): PlaceRow[] =>
  divisionPlaces()
    .filter(({ code }) => code.startsWith('150302'))
    .map(({ code, parent, level, zh, longitude, latitude }) => ({
      ...{ code, level, longitude, latitude },
      parentCode: parent,
      nameZh: zh,
    }));

/** Jobs as the generator draws them, without a database. */
export function drawJobs(
  seed: string,
  now: Date,
  plan: (planner: JobPlanner) => JobPlan[],
): { plan: JobPlan; written: WrittenJob }[] {
  const random = new Random(seed);
  const calendar = new MarketCalendar('Asia/Shanghai', now.getTime());
  const [root, ...below] = haibowan();
  const places = new MarketPlaces(root!, below);
  const employers = planEmployers(120, sampleEmployers(), places, random);
  const plans = plan(new JobPlanner(calendar, employers, random));
  writeEmployers(employers, {
    ...{ vault: new Vault(testSecret), prefix: 'E', before: 0, phonesBefore: 0, now: now.getTime(), random },
  });
  const writer = new JobWriter(calendar, places, new Trades(), random);
  return plans.map((drawn, i) => ({ plan: drawn, written: writer.write(drawn, `HB26${i}`) }));
}
