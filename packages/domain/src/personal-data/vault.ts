import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { decrypt, encrypt, RootKey } from './root-key.ts';

/** A person's own data key, and how it is kept: wrapped by the root key. Without the wrapped key nothing can be read. */
export interface DataKey {
  readonly key: KeyObject;
  readonly wrapped: Buffer;
}

/** What a vault knows beside its secret. */
export interface VaultOptions {
  /** The secret before it, while keys are wrapped anew: what it wrapped can still be opened. */
  previous?: string | null;
  /** The key of the search tokens as the database keeps it; without it the one that derives from the secret. */
  indexKey?: Buffer;
}

/** Twelve bytes of a token: nobody meets a second value with the same one, and the index stays small. */
const tokenBytes = 12;

/**
 * Encrypts personal data and makes the tokens it is found by. The root key derives from the deployment's secret (HKDF-SHA256).
 * Values are AES-256-GCM with a random IV; the additional data names table, row and column, so that a value copied to
 * another row does not open. Keys are KeyObjects: as bytes they would be made into one for every value, which takes longer
 * than the value itself.
 */
export class Vault {
  private readonly root: RootKey;
  private readonly previous: RootKey | null;
  private readonly indexKey: KeyObject;
  private readonly columnKeys = new Map<string, KeyObject>();

  constructor(secret: string, { previous, indexKey }: VaultOptions = {}) {
    this.root = new RootKey(secret);
    this.previous = previous ? new RootKey(previous) : null;
    this.indexKey = createSecretKey(indexKey ?? this.root.firstIndexKey());
  }

  /** Which root key this is. */
  get fingerprint(): string {
    return this.root.fingerprint;
  }

  /** A new data key for a row, e.g. of `persons`. */
  newDataKey(table: string, id: string): DataKey {
    const key = randomBytes(32);
    return { key: createSecretKey(key), wrapped: this.root.wrap(keyPlace(table, id), key) };
  }

  /** The data key of a row. Throws when the secret is another one or the row is. */
  dataKey(table: string, id: string, wrapped: Buffer): KeyObject {
    return createSecretKey(this.unwrap(keyPlace(table, id), wrapped));
  }

  /** The data key of a row under the present root key; null where it is already. Throws when neither root key opens it. */
  rewrapped(table: string, id: string, wrapped: Buffer): Buffer | null {
    const place = keyPlace(table, id);
    if (opens(this.root, place, wrapped)) return null;
    return this.root.wrap(place, this.unwrap(place, wrapped));
  }

  /**
   * A token to search a value by for equality: HMAC-SHA256 with a key of its own for each market and column, so that
   * equal values of two columns or two markets cannot be told to be equal. Market 0 is the whole deployment.
   */
  token(marketId: number, column: string, value: string): string {
    const key = this.columnKey(`${marketId}:${column}`);
    return createHmac('sha256', key).update(value).digest().subarray(0, tokenBytes).toString('base64url');
  }

  private unwrap(place: string, wrapped: Buffer): Buffer {
    if (!this.previous || opens(this.root, place, wrapped)) return this.root.unwrap(place, wrapped);
    return this.previous.unwrap(place, wrapped);
  }

  private columnKey(name: string): KeyObject {
    const known = this.columnKeys.get(name);
    if (known) return known;
    const made = createSecretKey(createHmac('sha256', this.indexKey).update(name).digest());
    this.columnKeys.set(name, made);
    return made;
  }
}

/** Encrypts a text for one column of one row: IV, tag, ciphertext. */
export function seal(key: KeyObject, place: string, text: string): Buffer {
  return encrypt(key, Buffer.from(text), place);
}

/** What `seal` made of it. Throws when key or place are others. */
export function unseal(key: KeyObject, place: string, sealed: Buffer): string {
  return decrypt(key, sealed, place).toString();
}

/** True when the root key wrapped it for this place: the tag of AES-GCM tells. */
export function opens(root: RootKey, place: string, wrapped: Buffer): boolean {
  try {
    root.unwrap(place, wrapped);
    return true;
  } catch {
    return false;
  }
}

/** What a wrapped key of a row is bound to. */
export const keyPlace = (table: string, id: string): string => `${table}:${id}:wrapped_key`;
