export {
  KeyRing,
  longestTokenMinutes,
  signatureAlgorithm,
  signingKeyOf,
  type SigningKey,
} from './key-ring.ts';
export { keyStatus, type KeyStatus } from './key-status.ts';
export { checkRootKey, openVault, type Secrets } from './open-vault.ts';
export { RootKeyRecord } from './root-key.entity.ts';
export { rotateRootKey, type RootRotation } from './rotate-root-key.ts';
export { SigningKeyRecord } from './signing-key.entity.ts';
export { forgetSigningKeys } from './signing-key-store.ts';
export { rotateSigningKey, SigningKeys } from './signing-keys.ts';
export { WrongRootKey } from './wrong-root-key.ts';
