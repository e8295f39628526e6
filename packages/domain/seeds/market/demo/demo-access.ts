import { statement, type Db } from '../../../src/database/index.ts';
import { hashOfSecret } from '../../../src/partners/index.ts';
import type { Vault } from '../../../src/personal-data/index.ts';
import { pairingToken } from '../../../src/screens/index.ts';
import { newId, scopes } from '../../../src/shared/index.ts';
import { demoEmployers } from './demo-people.ts';

/** A partner's application of the demo; whoever tries the demo may know its secret. */
export const demoPartner = { clientId: 'demo-agency', secret: 'yizhan-demo-secret' } as const;

/** Pairs any number of devices with the demo's screen, and never runs out. */
export const demoPairingCode = 'SCREEN';

const putPartner = statement(
  'seeds.demoPartner',
  `insert into partners (market_id, id, client_id, name, scopes) values ($1, $2, $3, '示例劳务中介', $4)
   on conflict (client_id) do nothing returning id`,
);

const putSecret = statement(
  'seeds.demoSecret',
  `with added as (
     insert into partner_secrets (market_id, id, partner_id, slot) values ($1, $2, $3, 1) returning market_id, id
   )
   insert into partner_secret_hashes (market_id, secret_id, secret_hash) select market_id, id, $4 from added`,
);

const delegate = statement(
  'seeds.demoDelegations',
  `insert into partner_delegations (market_id, id, partner_id, employer_id, given_by_kind)
   select market_id, gen_random_uuid(), $2, id, 'SEED' from employers where market_id = $1 and name = any($3::text[])`,
);

const putScreen = statement(
  'seeds.demoScreen',
  `insert into screens (market_id, id, name, place, pairing_token) values ($1, $2, '示例大屏', '大厅正面', $3)
   on conflict (pairing_token) where pairing_token is not null do nothing`,
);

/** Lets an agency and screens into the demo market; those that are there stay as they are. */
export async function addDemoAccess(db: Db, marketId: number, vault: Vault): Promise<void> {
  const { clientId, secret } = demoPartner;
  const partner = await db.row<{ id: string }>(putPartner, [marketId, newId(), clientId, scopes]);
  if (partner) {
    await db.rows(putSecret, [marketId, newId(), partner.id, hashOfSecret(secret)]);
    const names = [demoEmployers.company.name, demoEmployers.unverified.name];
    await db.rows(delegate, [marketId, partner.id, names]);
  }
  await db.rows(putScreen, [marketId, newId(), pairingToken(vault, demoPairingCode)]);
}
