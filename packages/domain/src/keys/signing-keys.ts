import type { KeyObject } from 'node:crypto';
import type { Db } from '../database/index.ts';
import type { Vault } from '../personal-data/index.ts';
import { systemClock, type Clock } from '../shared/index.ts';
import { announceKeys } from './announce-keys.ts';
import { auditKeys } from './key-audit.ts';
import { KeyRing } from './key-ring.ts';
import { holdSigningKeys, insertSigningKey, signingKeys } from './signing-key-store.ts';

/** How long after a look at the database the next unknown key id is just unknown, in milliseconds. */
const lookEvery = 10_000;

/** The signing keys of a deployment, held in process; loaded anew when an event says so, or a token names an unknown one. */
export class SigningKeys extends KeyRing {
  private looked = 0;
  private looking: Promise<void> | null = null;

  private constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    clock: Clock,
  ) {
    super([], clock);
  }

  /** Loads them; the first one is made where there is none. */
  static async open(db: Db, vault: Vault, clock: Clock = systemClock): Promise<SigningKeys> {
    const keys = new SigningKeys(db, vault, clock);
    const found = await signingKeys(db, vault);
    if (found.length > 0) keys.hold(found);
    else keys.hold(await makeFirst(db, vault, clock));
    return keys;
  }

  async load(): Promise<void> {
    this.hold(await signingKeys(this.db, this.vault));
  }

  /** Looks once at the database for an id it does not know: the event of a new key may be slower than its first token. */
  override async publicKey(kid: string): Promise<KeyObject | null> {
    const known = this.publicKeyAtHand(kid);
    if (known) return known;
    await this.look();
    return this.publicKeyAtHand(kid);
  }

  private async look(): Promise<void> {
    const now = performance.now();
    if (!this.looking && (this.looked === 0 || now - this.looked >= lookEvery)) {
      this.looked = now;
      this.looking = this.load()
        .catch(() => undefined) // the database is away: the key stays unknown
        .finally(() => (this.looking = null));
    }
    await this.looking;
  }
}

const makeFirst = (db: Db, vault: Vault, clock: Clock) =>
  db.transaction(async (tx) => {
    await holdSigningKeys(tx);
    const found = await signingKeys(tx, vault);
    if (found.length === 0) await insertSigningKey(tx, vault, clock.now());
    return found.length > 0 ? found : signingKeys(tx, vault);
  });

/** A new key to sign with; tokens of the former one stay good until they end. Returns its id. */
export function rotateSigningKey(db: Db, vault: Vault, clock: Clock = systemClock): Promise<string> {
  return db.transaction(async (tx) => {
    await holdSigningKeys(tx);
    const now = clock.now();
    const { id, kid } = await insertSigningKey(tx, vault, now);
    await announceKeys(tx, 'keys.rotated', id, { kid });
    await auditKeys(tx, now, {
      ...{ action: 'signingKey.rotated', subjectType: 'SigningKey', subjectId: id },
      detail: { kid },
    });
    return kid;
  });
}
