import { Database } from '../../src/data-source/index.ts';
import { Vault } from '../../src/personal-data/index.ts';
import type { UseCaseContext } from '../../src/context/index.ts';
import { contextsOf, testSecret } from '../../src/testing/index.ts';
import { seedDemoMarket, seedReferenceData } from '../index.ts';

/** A Tuesday in May at noon in Wuhai, with sites and vineyards busy. */
export const noon = new Date('2026-05-12T04:00:00Z');
export const jobsOnBoard = 300;
/** Opens what the suites' markets are sealed with. */
export const testVault = new Vault(testSecret);

/** Migrates an empty database and fills the demo market with a small board. */
export async function prepareDemo(url: string): Promise<void> {
  const database = await Database.connect({ url, poolSize: 1 });
  try {
    await database.migrate();
    await seedReferenceData(database);
    await seedDemoMarket(database, { jobs: jobsOnBoard, vault: testVault, clock: { now: () => noon } });
  } finally {
    await database.close();
  }
}

/** Migrates an empty database and puts the reference data in. */
export async function prepareReference(url: string): Promise<void> {
  const database = await Database.connect({ url, poolSize: 1 });
  try {
    await database.migrate();
    await seedReferenceData(database);
  } finally {
    await database.close();
  }
}

/** A context of use cases in the demo market, at the suites' noon; nobody is signed in. */
export async function demoContext(database: Database): Promise<UseCaseContext> {
  const contextOf = await contextsOf(database);
  return contextOf(null, { clock: { now: () => noon } });
}
