export { applicationsOfJobs, applicationsOfWorkers } from './application-lists.ts';
export {
  applicationLoader,
  applicationStepsLoader,
  visibleApplicationLoader,
} from './application-loaders.ts';
export type { ApplicationOutcome } from './application-outcome.ts';
export type { ApplicationReason } from './application-refusals.ts';
export type { ApplicationRow, ReadApplications } from './application-row.ts';
export { applicationStatuses, type ApplicationStatus } from './application-status.ts';
export { ApplicationStep } from './application-step.entity.ts';
export { applicationsByKeys } from './application-store.ts';
export { Application, applicationSources, type ApplicationSource } from './application.entity.ts';
export { employerPhoneFor } from './contact/contact-employer.ts';
export { workerContact } from './contact/contact-worker.ts';
export { JobContact } from './contact/job-contact.entity.ts';
export { recordReferralPrinted, type ReferralPrintOutcome } from './record-referral-printed.ts';
export { requestJobContact, type JobContactOutcome } from './contact/request-job-contact.ts';
export { acceptDispatch } from './steps/accept-dispatch.ts';
export { acceptOffer, type AcceptOfferInput } from './steps/accept-offer.ts';
export { applyForJob, type ApplyForJobInput } from './steps/apply-for-job.ts';
export { offerApplication, type OfferApplicationInput } from './steps/offer-application.ts';
export { refuseWorkersApplication, type RefuseApplicationInput } from './steps/refuse-application.ts';
export { expireApplications } from './steps/expire-applications.ts';
export { moveUpWhereRoom } from './steps/move-up-where-room.ts';
export { shortlistApplication } from './steps/shortlist-application.ts';
export {
  withdrawAll,
  withdrawApplication,
  type WithdrawApplicationInput,
} from './steps/withdraw-application.ts';
export { jobAppliedForTwice, takeOverApplications } from './take-over-applications.ts';
export {
  applicationPageSource,
  applicationReadColumns,
  applicationStepReadColumns,
  stepsOfApplicationSelect,
  visibleApplicationSelect,
} from './application-read-model.ts';
