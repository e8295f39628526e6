export { acceptInstantOffer, type AcceptInstantOfferInput } from './accept-instant-offer.ts';
export { declineInstantOffer, type DeclineInstantOfferInput } from './decline-instant-offer.ts';
export { offersPerBand } from './fair-order.ts';
export { comparedFirst } from './find-candidates.ts';
export { forgetOfferCounts } from './fairness-store.ts';
export type { InstantHireRow } from './hire-store.ts';
export { InstantHireRunner, type InstantHireRunnerOptions } from './instant-hire-runner.ts';
export { InstantHireSettings } from './instant-hire-settings.entity.ts';
export {
  instantHireReadColumns,
  instantOfferPageSource,
  instantOfferReadColumns,
  instantWaveReadColumns,
  visibleInstantOfferSelect,
  wavesOfHireSelect,
} from './instant-hire-read-model.ts';
export { InstantHire, instantHireStatuses, type InstantHireStatus } from './instant-hire.entity.ts';
export { InstantOfferCount } from './instant-offer-count.entity.ts';
export {
  declineReasons,
  InstantOffer,
  instantOfferStatuses,
  type DeclineReason,
  type InstantOfferStatus,
} from './instant-offer.entity.ts';
export type { InstantOfferOutcome } from './instant-outcome.ts';
export { fairnessRule } from './instant-refusals.ts';
export { instantHireSettings } from './instant-settings.ts';
export { InstantWave } from './instant-wave.entity.ts';
export {
  instantHireLoader,
  instantOffersOfWorkers,
  instantWavesLoader,
  visibleInstantOfferLoader,
} from './offer-lists.ts';
export { offerReport, type OfferReport, type ReportDays, type WorkersOffers } from './offer-report.ts';
export { instantOffersByKeys, type InstantOfferRow } from './offer-store.ts';
export {
  startInstantHire,
  stopInstantHire,
  type InstantHireInput,
  type InstantHireOutcome,
} from './start-and-stop.ts';
export { stepInstantHire } from './step-instant-hire.ts';
export { takeOverInstantOffers } from './take-over-instant-offers.ts';
export {
  updateInstantHireSettings,
  type InstantHireSettingsOutcome,
  type UpdateInstantHireSettingsInput,
} from './update-settings.ts';
export type { InstantWaveRow } from './wave-store.ts';
