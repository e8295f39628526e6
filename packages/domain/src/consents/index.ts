export {
  consentEvidence,
  consentPurposes,
  consentTerms,
  consentWays,
  currentText,
  isSeenAtWindow,
  textOfVersion,
  type ConsentEvidence,
  type ConsentPurpose,
  type ConsentText,
  type ConsentWay,
} from './consent-purposes.ts';
export { refuseConsent } from './consent-refusals.ts';
export { Consent } from './consent.entity.ts';
export { assertConsent, recordConsents } from './record-consents.ts';
export {
  consentsEverywhere,
  consentsOf,
  forgetConsentEvidence,
  forgetConsentsOfErased,
  givenBy,
  refreshConsents,
} from './consent-store.ts';
