import { createHash, randomBytes } from 'node:crypto';
import { behindWall, statement, wantedKeys, type Db, type Transaction } from '../database/index.ts';
import type { Scope } from '../shared/index.ts';

/** A secret as its owner's page shows it: everything but the secret. */
export interface PartnerSecretRow {
  marketId: number;
  id: string;
  partnerId: string;
  createdAt: Date;
  lastUsedOn: string | null;
}

const columns = `market_id as "marketId", id, partner_id as "partnerId", created_at as "createdAt",
  last_used_on as "lastUsedOn"`;

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** 256 random bits, recognisable as ours by whoever looks for secrets that leaked. */
export const newSecret = (): string => `yzs_${randomBytes(32).toString('base64url')}`;

const insert = statement(
  'partners.insertSecret',
  `with added as (
     insert into partner_secrets (market_id, id, partner_id, slot, created_by, created_at)
     select $1, $2, $3, slot, $5, $6 from generate_series(1, 2) as slots(slot)
     where not exists (select from partner_secrets live where live.market_id = $1 and live.partner_id = $3
       and live.slot = slots.slot and live.revoked_at is null)
     order by slot limit 1 returning market_id, id
   )
   insert into partner_secret_hashes (market_id, secret_id, secret_hash) select market_id, id, $4 from added
   returning secret_id`,
);

/** Keeps a secret in a free slot; false when both are taken. The partner is locked by now. */
export async function insertSecret(
  tx: Transaction,
  secret: { marketId: number; id: string; partnerId: string; hash: string; by: string | null; now: Date },
): Promise<boolean> {
  const { marketId, id, partnerId, hash, by, now } = secret;
  await tx.enterMarket(marketId);
  return (await tx.row(insert, [marketId, id, partnerId, hash, by, now])) !== null;
}

const revoke = statement(
  'partners.revokeSecret',
  `update partner_secrets set revoked_at = $4 where market_id = $1 and partner_id = $2 and id = $3
     and revoked_at is null returning id`,
);

/** True for the one request that revokes it. */
export async function revokeSecret(
  tx: Transaction,
  marketId: number,
  partnerId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  return (await tx.row(revoke, [marketId, partnerId, id, now])) !== null;
}

const ofPartners = statement(
  'partners.liveSecrets',
  `select ${columns} from ${wantedKeys}
   join partner_secrets on market_id = m and partner_id = i where revoked_at is null order by created_at, id`,
);

/** The secrets that are good now, oldest first. */
export function secretsByPartnerKeys(
  db: Db,
  marketIds: number[],
  ids: string[],
): Promise<PartnerSecretRow[]> {
  return db.rows<PartnerSecretRow>(ofPartners, [marketIds, ids]);
}

const byKeys = statement(
  'partners.secretsByKeys',
  `select ${columns} from ${wantedKeys}
   join partner_secrets on market_id = m and id = i where revoked_at is null`,
);

/** Live secrets by key, in no order. */
export function secretsByKeys(db: Db, marketIds: number[], ids: string[]): Promise<PartnerSecretRow[]> {
  return db.rows<PartnerSecretRow>(byKeys, [marketIds, ids]);
}

/** A live secret of a client, with what a token of it would say. */
export interface ClientSecret {
  marketId: number;
  partnerId: string;
  scopes: Scope[];
  secretId: string;
  secretHash: string;
  lastUsedOn: string | null;
}

/** A client names itself before anybody knows its market: the one it is of is entered. */
const hash = `select secret_hash from partner_secret_hashes where market_id = entered.market and secret_id = s.id`;

const ofClient = statement(
  'partners.secretsOfClient',
  `select p.market_id as "marketId", p.id as "partnerId", p.scopes, s.id as "secretId",
     kept.secret_hash as "secretHash", s.last_used_on as "lastUsedOn"
   from partners p join partner_secrets s on s.market_id = p.market_id and s.partner_id = p.id
   ${behindWall('p.market_id', hash, 'kept')}
   where p.client_id = $1 and p.disabled_at is null and s.revoked_at is null`,
);

/** What the client may prove itself with now: two at most; none for one that is unknown or disabled. */
export function secretsOfClient(db: Db, clientId: string): Promise<ClientSecret[]> {
  return db.rows<ClientSecret>(ofClient, [clientId]);
}

const use = statement(
  'partners.useSecret',
  `update partner_secrets set last_used_on = $3 where market_id = $1 and id = $2
     and (last_used_on is null or last_used_on < $3)`,
);

/** Remembers the day. */
export async function noteUse(db: Db, marketId: number, id: string, day: string): Promise<void> {
  await db.rows(use, [marketId, id, day]);
}
