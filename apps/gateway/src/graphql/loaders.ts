import {
  anyJobLoader,
  applicationLoader,
  applicationsOfJobs,
  applicationsOfWorkers,
  applicationStepsLoader,
  availabilityExceptionsLoader,
  availabilityHoursLoader,
  consentStatesLoader,
  Delegations,
  employerLoader,
  employersOfPartners,
  employerVettingsLoader,
  instantHireLoader,
  instantOffersOfWorkers,
  instantWavesLoader,
  jobLoader,
  jobReviewsLoader,
  jobShiftsLoader,
  Memberships,
  partnerLoader,
  partnerSecretLoader,
  partnersOfEmployersLoader,
  personLoader,
  placementBeginningLoader,
  placementOfApplicationLoader,
  placementsOfJobs,
  placementsOfWorkers,
  screenLoader,
  secretsOfPartnersLoader,
  similarJobsLoader,
  staffLoader,
  visibleApplicationLoader,
  visibleInstantOfferLoader,
  visiblePlacementLoader,
  visibleWorkerLoader,
  workerLoader,
  workerOfPersonLoader,
  workerSkillsLoader,
  type Db,
  type Principal,
  type Vault,
} from '@yizhan/domain';
import type { AskedFields } from './asked-fields.ts';

interface LoadersOptions {
  db: Db;
  principal: Principal;
  vault: Vault;
  now(): Date;
  asked: AskedFields;
}

/** One request's loaders: each relation of a page is one statement, or a part of the page's where it is known to be asked for. */
export const createLoaders = ({ db, principal, vault, now, asked }: LoadersOptions) => ({
  applicationOf: applicationLoader(db, asked.applications),
  applicationSteps: applicationStepsLoader(db),
  applicationsOfJobs: applicationsOfJobs(db, principal, { ...asked.applications, ofJobs: null }),
  applicationsOfWorkers: applicationsOfWorkers(db, principal, asked.applications),
  availabilityExceptions: availabilityExceptionsLoader(db),
  availabilityHours: availabilityHoursLoader(db),
  consents: consentStatesLoader(db),
  delegations: new Delegations(db, principal),
  employer: employerLoader(db),
  employersOfPartners: employersOfPartners(db),
  employerVettings: employerVettingsLoader(db),
  /** By job; whether the caller may know is asked before. */
  instantHire: instantHireLoader(db),
  instantOffersOfWorkers: instantOffersOfWorkers(db, principal),
  instantWaves: instantWavesLoader(db),
  job: jobLoader(db, principal, asked.jobs),
  /** Of rows that the caller may see: a worker's application stays readable when its job no longer is. */
  jobOf: anyJobLoader(db, asked.jobs),
  jobReviews: jobReviewsLoader(db),
  jobShifts: jobShiftsLoader(db),
  memberships: new Memberships(db, principal),
  partner: partnerLoader(db),
  partnerSecret: partnerSecretLoader(db),
  partnerSecrets: secretsOfPartnersLoader(db),
  partnersOfEmployers: partnersOfEmployersLoader(db),
  person: personLoader(db, vault),
  /** Of rows that the caller may see. */
  placementBeginning: placementBeginningLoader(db),
  placementOfApplication: placementOfApplicationLoader(db, asked.placements.ofPlacements),
  placementsOfJobs: placementsOfJobs(db, principal, asked.placements),
  placementsOfWorkers: placementsOfWorkers(db, principal, asked.placements),
  screen: screenLoader(db),
  similarJobs: similarJobsLoader(db, now),
  staff: staffLoader(db),
  visibleApplication: visibleApplicationLoader(db, principal, asked.applications),
  visibleInstantOffer: visibleInstantOfferLoader(db, principal),
  visiblePlacement: visiblePlacementLoader(db, principal, asked.placements.ofPlacements),
  visibleWorker: visibleWorkerLoader(db, principal, asked.workers),
  /** Of rows that the caller may see. */
  workerOf: workerLoader(db, asked.workers),
  /** By market and person. */
  workerOfPerson: workerOfPersonLoader(db, asked.workers),
  workerSkills: workerSkillsLoader(db),
});

export type Loaders = ReturnType<typeof createLoaders>;
