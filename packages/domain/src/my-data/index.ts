export {
  giveConsent,
  withdrawConsent,
  type ConsentOutcome,
  type GiveConsentInput,
  type WithdrawConsentInput,
} from './consents/change-consent.ts';
export { consentStatesLoader, type ConsentState } from './consents/consent-states.ts';
