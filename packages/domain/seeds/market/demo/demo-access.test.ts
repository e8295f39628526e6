import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import type { UseCaseContext } from '../../../src/context/index.ts';
import { Database } from '../../../src/data-source/index.ts';
import { delegatedTo } from '../../../src/parties/index.ts';
import { issuePartnerToken } from '../../../src/partners/index.ts';
import { pairScreen } from '../../../src/screens/index.ts';
import { anonymous, systemClock } from '../../../src/shared/index.ts';
import { demoContext, prepareDemo, testVault } from '../../testing/demo-database.ts';
import { demoPairingCode, demoPartner } from './demo-access.ts';
import { seedDemoMarket } from './seed-demo-market.ts';

describe('the demo', () => {
  const suite = useDatabase(prepareDemo);
  let database: Database;
  let context: UseCaseContext;
  beforeAll(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 4 });
    context = { ...(await demoContext(database)), clock: systemClock };
  });
  afterAll(() => database.close());

  const token = () => issuePartnerToken(context, { ...demoPartner, scope: null, address: 'demo' });

  it('has an agency that acts for two employers', async () => {
    const outcome = await token();
    const granted = 'granted' in outcome ? outcome.granted : anonymous;
    expect(await delegatedTo(database.scoped(), granted)).toHaveLength(2);
  });

  it('has a pairing code that every device may type', async () => {
    const pair = () => pairScreen(context, { code: demoPairingCode, address: 'demo', client: 'signage' });
    const [one, other] = [await pair(), await pair()];
    expect(one.principal.screenId).toBe(other.principal.screenId);
    const { rows } = await database.pool.query(
      'select from sessions where screen_id is not null and revoked_at is null',
    );
    expect(rows).toHaveLength(2);
  });

  it('gets neither twice when it is filled again', async () => {
    await seedDemoMarket(database, { vault: testVault });
    const { rows } = await database.pool.query<{ partners: number; screens: number }>(
      `select (select count(*) from partners)::int as partners, (select count(*) from screens)::int as screens`,
    );
    expect(rows).toEqual([{ partners: 1, screens: 1 }]);
  });

  it('gives its code away in demo markets only', async () => {
    await database.pool.query('update markets set demo = false');
    const paired = pairScreen(context, { code: demoPairingCode, address: 'demo', client: 'signage' });
    await expect(paired).rejects.toThrow('PAIRING_CODE_WRONG');
    await database.pool.query('update markets set demo = true');
  });
});
