export {
  giveConsent,
  withdrawConsent,
  type ConsentOutcome,
  type GiveConsentInput,
  type WithdrawConsentInput,
} from './consents/change-consent.ts';
export { consentStatesLoader, type ConsentState } from './consents/consent-states.ts';
export {
  changePhone,
  changePhoneAtWindow,
  type ChangePhoneAtWindowInput,
  type ChangePhoneInput,
  type PhoneOutcome,
} from './correction/change-phone.ts';
export { correctionQueue, correctionQueueLength } from './correction/correction-queue.ts';
export { correctionsOf, type CorrectedValues } from './correction/correction-store.ts';
export {
  Correction,
  correctedFields,
  correctionReasons,
  correctionStatuses,
  type CorrectedField,
  type CorrectionReason,
  type CorrectionStatus,
} from './correction/correction.entity.ts';
export { decideCorrection, type DecideCorrectionInput } from './correction/decide-correction.ts';
export {
  requestCorrection,
  type CorrectionOutcome,
  type RequestCorrectionInput,
} from './correction/request-correction.ts';
export { correctedValues, visibleCorrection } from './correction/reveal-correction.ts';
export { eraseAtWindow, eraseMe, type EraseAtWindowInput } from './erasure/erase-me.ts';
export type { ErasureOutcome } from './erasure/erase-person.ts';
export { erasedWorkerName } from './erasure/erasure-store.ts';
export { DataExport } from './export/data-export.entity.ts';
export { exportMyData, openExport, type ExportOutcome } from './export/export-my-data.ts';
export { keptDataOf, type KeptData } from './export/kept-data.ts';
export { applyRetention, retentionRules } from './retention/retention.ts';
export { ownLooks, ownLooksCount, type DataLook } from './looks.ts';
