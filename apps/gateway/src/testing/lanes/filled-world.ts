import {
  addDays,
  alertSearchers,
  createMarket,
  Database,
  dayIn,
  giveConsent,
  instantIn,
  runMatching,
  saveSearch,
  updateAvailability,
  type SignedInPrincipal,
  type UseCaseContext,
} from '@yizhan/domain';
import { openJob, prepareSmallMarket, principalOf, smallMarket } from '@yizhan/domain/testing';
import { decodeId } from '../../graphql/global-id.ts';
import type { AskOptions, SuiteGateway } from '../use-gateway.ts';
import { createWorld, type World } from '../matrix/world.ts';

/** A market that lies above the others: its managers read sums of all. */
const regionCode = 'WUHAI';

/** What the database of the lanes holds at the start: the small market, and a region. */
export async function prepareSmallMarketInRegion(url: string): Promise<void> {
  await prepareSmallMarket(url);
  const database = await Database.connect({ url, poolSize: 1 });
  try {
    await createMarket(database.scoped(), { code: regionCode, name: '乌海市', divisionCode: '150300' });
  } finally {
    await database.close();
  }
}

/** A manager of the region. */
export function askAsRegion({ gateway }: SuiteGateway): AskOptions {
  const { id } = gateway.services.markets.marketByCode(regionCode)!;
  return { principal: principalOf('MANAGER', id) as SignedInPrincipal };
}

/** The world of the matrix with enough in it that lists are full, and that matches, alerts and times tell something. */
export async function createFilledWorld(api: SuiteGateway): Promise<World> {
  const world = await createWorld(api);
  const manager = world.managerOf('own');
  const worker: UseCaseContext = { ...manager, principal: world.askAs.worker.principal! };
  await saidByWorker(worker);
  await manyJobs(manager, decodeId(world.things.own['Employer']!)!.id);
  const noon = instantIn(manager.market.timeZone, dayIn(manager.market.timeZone, new Date()), '12:00');
  await alertSearchers(api.gateway.services.deployment.scoped(), noon, (error) => {
    throw error;
  });
  await runMatching(manager, 'CLOCK');
  return world;
}

/** A week with hours, dates that are otherwise, and searches whose finds they are told of. */
async function saidByWorker(worker: UseCaseContext): Promise<void> {
  const day = addDays(dayIn(worker.market.timeZone, new Date()), 20);
  const { userErrors } = await updateAvailability(worker, {
    week: [
      ...[1, 2, 3, 4, 5, 7].map((weekday) => ({ weekday, from: null, to: null })),
      { weekday: 6, from: '07:00', to: '11:30' },
      { weekday: 6, from: '13:00', to: '19:00' },
    ],
    exceptions: [
      { day, kind: 'OFF', from: null, to: null },
      { day: addDays(day, 1), kind: 'EXTRA', from: '18:30', to: '02:00' },
    ],
  });
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  await giveConsent(worker, { purpose: 'JOB_ALERTS', textVersion: 1, evidence: null, idempotencyKey: null });
  await saveSearch(worker, { name: '急活', filter: { urgent: true }, near: null });
  const near = { longitude: 106.81, latitude: 39.66 };
  await saveSearch(worker, { name: '近处', filter: { search: '砌', withinMetres: 9_000 }, near });
}

async function manyJobs(context: UseCaseContext, employerId: string): Promise<void> {
  const startsOn = addDays(dayIn(context.market.timeZone, new Date()), 15);
  for (let i = 0; i < 18; i += 1) {
    const isCleaning = i % 3 === 0;
    await openJob(context, {
      employerId,
      ...(isCleaning && { title: '打扫楼道', occupationCode: smallMarket.cleaner, skillIds: [] }),
      wage: { min: String(200 + 10 * i), max: String(240 + 10 * i), unit: 'DAY' },
      settlement: i % 2 === 0 ? 'DAILY' : 'WEEKLY',
      startsOn: addDays(startsOn, i % 7),
      urgent: i % 6 === 5,
    });
  }
}
