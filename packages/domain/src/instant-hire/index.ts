export { acceptInstantOffer, type AcceptInstantOfferInput } from './offers/accept-instant-offer.ts';
export { declineInstantOffer, type DeclineInstantOfferInput } from './offers/decline-instant-offer.ts';
export { offersPerBand } from './fairness/fair-order.ts';
export { comparedFirst } from './fairness/find-candidates.ts';
export { forgetOfferCounts } from './fairness/fairness-store.ts';
export type { InstantHireRow } from './hire-store.ts';
export { InstantHireRunner, type InstantHireRunnerOptions } from './waves/instant-hire-runner.ts';
export { InstantHireSettings } from './settings/instant-hire-settings.entity.ts';
export {
  instantHireReadColumns,
  instantOfferPageSource,
  instantOfferReadColumns,
  instantWaveReadColumns,
  visibleInstantOfferSelect,
  wavesOfHireSelect,
} from './instant-hire-read-model.ts';
export { InstantHire, instantHireStatuses, type InstantHireStatus } from './instant-hire.entity.ts';
export { InstantOfferCount } from './fairness/instant-offer-count.entity.ts';
export {
  declineReasons,
  InstantOffer,
  instantOfferStatuses,
  type DeclineReason,
  type InstantOfferStatus,
} from './offers/instant-offer.entity.ts';
export type { InstantOfferOutcome } from './offers/instant-outcome.ts';
export { fairnessRule } from './instant-refusals.ts';
export { instantHireSettings } from './settings/instant-settings.ts';
export { InstantWave } from './waves/instant-wave.entity.ts';
export {
  instantHireLoader,
  instantOffersOfWorkers,
  instantWavesLoader,
  visibleInstantOfferLoader,
} from './offers/offer-lists.ts';
export {
  offerReport,
  type OfferReport,
  type ReportDays,
  type WorkersOffers,
} from './fairness/offer-report.ts';
export { instantOffersByKeys, type InstantOfferRow } from './offers/offer-store.ts';
export {
  startInstantHire,
  stopInstantHire,
  type InstantHireInput,
  type InstantHireOutcome,
} from './start-and-stop.ts';
export { stepInstantHire } from './waves/step-instant-hire.ts';
export { takeOverInstantOffers } from './offers/take-over-instant-offers.ts';
export {
  updateInstantHireSettings,
  type InstantHireSettingsOutcome,
  type UpdateInstantHireSettingsInput,
} from './settings/update-settings.ts';
export type { InstantWaveRow } from './waves/wave-store.ts';
