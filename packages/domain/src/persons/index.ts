export { claimOwnPerson, claimPersonAtWindow } from './claim-person.ts';
export { IdentityTaken, type PersonPair } from './conflicts/identity-taken.ts';
export { personLoader, type PersonLoader } from './person-loaders.ts';
export { participationKeys, writeParticipationKeys, type ParticipationKeys } from './person-participation.ts';
export {
  conflictPaths,
  PersonConflict,
  type ConflictDecision,
  type ConflictPath,
} from './conflicts/person-conflict.entity.ts';
export { settleConflict } from './conflicts/conflict-store.ts';
export { lockPair } from './conflicts/lock-pair.ts';
export { mergePerson } from './conflicts/merge-person.ts';
export { recordConflict } from './conflicts/record-conflict.ts';
export { refusePerson } from './person-refusals.ts';
export { openPerson, sealFor, type PersonSecrets, type SealedPerson } from './secrets/person-secrets.ts';
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
export { forgetIdNumber, hasIdNumber, openIdNumber } from './secrets/id-number-store.ts';
export { PersonIdNumber } from './secrets/person-id-number.entity.ts';
export { sealMissingMasks } from './secrets/seal-masks.ts';
export { readIdentity, readIdNumber, type Identity } from './typed-identity.ts';
