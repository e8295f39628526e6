export { claimOwnPerson, claimPersonAtWindow } from './claim-person.ts';
export { personLoader, type PersonLoader } from './person-loaders.ts';
export { participationKeys, writeParticipationKeys, type ParticipationKeys } from './person-participation.ts';
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
export { readIdentity, type Identity } from './typed-identity.ts';
