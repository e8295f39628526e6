import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/** A person's own data key, and how it is kept: wrapped by the root key. Without the wrapped key nothing can be read. */
export interface DataKey {
  readonly key: KeyObject;
  readonly wrapped: Buffer;
}

const cipher = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** Twelve bytes of a token: nobody meets a second value with the same one, and the index stays small. */
const tokenBytes = 12;

/**
 * Encrypts personal data and makes the tokens it is found by. Keys derive from the deployment's secret (HKDF-SHA256).
 * Values are AES-256-GCM with a random IV; the additional data names table, row and column, so that a value copied to
 * another row does not open. Keys are KeyObjects: as bytes they would be made into one for every value, which takes longer
 * than the value itself.
 */
export class Vault {
  private readonly rootKey: KeyObject;
  private readonly indexKey: KeyObject;
  private readonly columnKeys = new Map<string, KeyObject>();

  constructor(secret: string) {
    this.rootKey = derive(secret, 'wrapping of data keys, AES-256-GCM, 1');
    this.indexKey = derive(secret, 'search tokens, HMAC-SHA256, 1');
  }

  /** A new data key for a row, e.g. of `persons`. */
  newDataKey(table: string, id: string): DataKey {
    const key = randomBytes(32);
    return { key: createSecretKey(key), wrapped: encrypt(this.rootKey, key, keyPlace(table, id)) };
  }

  /** The data key of a row. Throws when the secret is another one or the row is. */
  dataKey(table: string, id: string, wrapped: Buffer): KeyObject {
    return createSecretKey(decrypt(this.rootKey, wrapped, keyPlace(table, id)));
  }

  /**
   * A token to search a value by for equality: HMAC-SHA256 with a key of its own for each market and column, so that
   * equal values of two columns or two markets cannot be told to be equal. Market 0 is the whole deployment.
   */
  token(marketId: number, column: string, value: string): string {
    const key = this.columnKey(`${marketId}:${column}`);
    return createHmac('sha256', key).update(value).digest().subarray(0, tokenBytes).toString('base64url');
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

const derive = (secret: string, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'yizhan', purpose, 32)));

const keyPlace = (table: string, id: string): string => `${table}:${id}:wrapped_key`;

function encrypt(key: KeyObject, plain: Buffer, place: string): Buffer {
  const iv = randomBytes(ivLength);
  const encryption = createCipheriv(cipher, key, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([encryption.update(plain), encryption.final()]);
  return Buffer.concat([iv, encryption.getAuthTag(), body]);
}

function decrypt(key: KeyObject, sealed: Buffer, place: string): Buffer {
  const tag = sealed.subarray(ivLength, ivLength + tagLength);
  const decryption = createDecipheriv(cipher, key, sealed.subarray(0, ivLength), {
    authTagLength: tagLength,
  });
  decryption.setAAD(Buffer.from(place)).setAuthTag(tag);
  return Buffer.concat([decryption.update(sealed.subarray(ivLength + tagLength)), decryption.final()]);
}
