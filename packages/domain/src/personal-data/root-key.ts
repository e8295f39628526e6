import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** What a deployment's secret comes to: the key that other keys are wrapped with, and a name to know it by. */
export class RootKey {
  /** Sixteen hexadecimal digits that tell root keys apart and say nothing of them. */
  readonly fingerprint: string;
  private readonly wrapping: KeyObject;

  constructor(private readonly secret: string) {
    this.wrapping = createSecretKey(derive(secret, 'wrapping of data keys, AES-256-GCM, 1'));
    this.fingerprint = derive(secret, 'fingerprint, 1').subarray(0, 8).toString('hex');
  }

  wrap(place: string, key: Buffer): Buffer {
    return encrypt(this.wrapping, key, place);
  }

  /** Throws when another root key wrapped it, or for another place. */
  unwrap(place: string, wrapped: Buffer): Buffer {
    return decrypt(this.wrapping, wrapped, place);
  }

  /** The key of the search tokens that a database begins with. It is kept wrapped, so that it outlives this root key. */
  firstIndexKey(): Buffer {
    return derive(this.secret, 'search tokens, HMAC-SHA256, 1');
  }
}

const derive = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'yizhan', purpose, 32));

/** IV, tag, ciphertext; the place is authenticated with it. */
export function encrypt(key: KeyObject, plain: Buffer, place: string): Buffer {
  const iv = randomBytes(ivLength);
  const encryption = createCipheriv(cipher, key, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([encryption.update(plain), encryption.final()]);
  return Buffer.concat([iv, encryption.getAuthTag(), body]);
}

export function decrypt(key: KeyObject, sealed: Buffer, place: string): Buffer {
  const tag = sealed.subarray(ivLength, ivLength + tagLength);
  const decryption = createDecipheriv(cipher, key, sealed.subarray(0, ivLength), {
    authTagLength: tagLength,
  });
  decryption.setAAD(Buffer.from(place)).setAuthTag(tag);
  return Buffer.concat([decryption.update(sealed.subarray(ivLength + tagLength)), decryption.final()]);
}
