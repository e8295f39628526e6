export { claimOwnPerson, claimPersonAtWindow } from './claim-person.ts';
export { IdentityTaken, type PersonPair } from './identity-taken.ts';
export { personLoader, type PersonLoader } from './person-loaders.ts';
export { participationKeys, writeParticipationKeys, type ParticipationKeys } from './person-participation.ts';
export {
  conflictPaths,
  PersonConflict,
  type ConflictDecision,
  type ConflictPath,
} from './person-conflict.entity.ts';
export { settleConflict } from './conflict-store.ts';
export { lockPair } from './lock-pair.ts';
export { mergePerson } from './merge-person.ts';
export { recordConflict } from './record-conflict.ts';
export { refusePerson } from './person-refusals.ts';
export { openPerson, sealFor, type PersonSecrets, type SealedPerson } from './person-secrets.ts';
export {
  idNumberToken,
  lockPerson,
  lockPersonByIdNumber,
  lockPersonByPhone,
  joinedPersonColumns,
  personsByIds,
  personWithPhone,
  phoneToken,
  writeIdentity,
  writePhone,
} from './person-store.ts';
export { Person } from './person.entity.ts';
export { forgetIdNumber, hasIdNumber, openIdNumber } from './id-number-store.ts';
export { PersonIdNumber } from './person-id-number.entity.ts';
export { sealMissingMasks } from './seal-masks.ts';
export { readIdentity, readIdNumber, type Identity } from './typed-identity.ts';
