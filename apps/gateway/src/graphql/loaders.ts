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

/** How each loader is made. */
const makers = {
  applicationOf: ({ db, asked }) => applicationLoader(db, asked.applications),
  applicationSteps: ({ db }) => applicationStepsLoader(db),
  applicationsOfJobs: ({ db, principal, asked }) =>
    applicationsOfJobs(db, principal, { ...asked.applications, ofJobs: null }),
  applicationsOfWorkers: ({ db, principal, asked }) =>
    applicationsOfWorkers(db, principal, asked.applications),
  availabilityExceptions: ({ db }) => availabilityExceptionsLoader(db),
  availabilityHours: ({ db }) => availabilityHoursLoader(db),
  consents: ({ db }) => consentStatesLoader(db),
  delegations: ({ db, principal }) => new Delegations(db, principal),
  employer: ({ db }) => employerLoader(db),
  employersOfPartners: ({ db }) => employersOfPartners(db),
  employerVettings: ({ db }) => employerVettingsLoader(db),
  /** By job; whether the caller may know is asked before. */
  instantHire: ({ db }) => instantHireLoader(db),
  instantOffersOfWorkers: ({ db, principal }) => instantOffersOfWorkers(db, principal),
  instantWaves: ({ db }) => instantWavesLoader(db),
  job: ({ db, principal, asked }) => jobLoader(db, principal, asked.jobs),
  /** Of rows that the caller may see: a worker's application stays readable when its job no longer is. */
  jobOf: ({ db, asked }) => anyJobLoader(db, asked.jobs),
  jobReviews: ({ db }) => jobReviewsLoader(db),
  jobShifts: ({ db }) => jobShiftsLoader(db),
  memberships: ({ db, principal }) => new Memberships(db, principal),
  partner: ({ db }) => partnerLoader(db),
  partnerSecret: ({ db }) => partnerSecretLoader(db),
  partnerSecrets: ({ db }) => secretsOfPartnersLoader(db),
  partnersOfEmployers: ({ db }) => partnersOfEmployersLoader(db),
  person: ({ db, vault }) => personLoader(db, vault),
  /** Of rows that the caller may see. */
  placementBeginning: ({ db }) => placementBeginningLoader(db),
  placementOfApplication: ({ db, asked }) => placementOfApplicationLoader(db, asked.placements.ofPlacements),
  placementsOfJobs: ({ db, principal, asked }) => placementsOfJobs(db, principal, asked.placements),
  placementsOfWorkers: ({ db, principal, asked }) => placementsOfWorkers(db, principal, asked.placements),
  screen: ({ db }) => screenLoader(db),
  similarJobs: ({ db, now }) => similarJobsLoader(db, now),
  staff: ({ db }) => staffLoader(db),
  visibleApplication: ({ db, principal, asked }) =>
    visibleApplicationLoader(db, principal, asked.applications),
  visibleInstantOffer: ({ db, principal }) => visibleInstantOfferLoader(db, principal),
  visiblePlacement: ({ db, principal, asked }) =>
    visiblePlacementLoader(db, principal, asked.placements.ofPlacements),
  visibleWorker: ({ db, principal, asked }) => visibleWorkerLoader(db, principal, asked.workers),
  /** Of rows that the caller may see. */
  workerOf: ({ db, asked }) => workerLoader(db, asked.workers),
  /** By market and person. */
  workerOfPerson: ({ db, asked }) => workerOfPersonLoader(db, asked.workers),
  workerSkills: ({ db }) => workerSkillsLoader(db),
} satisfies Record<string, (options: LoadersOptions) => unknown>;

type Makers = typeof makers;

/** One request's loaders: each relation of a page is one statement, or a part of the page's where it is known to be asked for. */
export type Loaders = { readonly [Name in keyof Makers]: ReturnType<Makers[Name]> };

/** Each is made when it is first asked for: most requests need one or two of them. */
class LazyLoaders {
  constructor(readonly options: LoadersOptions) {}
}

for (const [name, make] of Object.entries<(options: LoadersOptions) => unknown>(makers))
  Object.defineProperty(LazyLoaders.prototype, name, {
    get(this: LazyLoaders) {
      const value = make(this.options);
      Object.defineProperty(this, name, { value });
      return value;
    },
  });

export const createLoaders = (options: LoadersOptions): Loaders =>
  new LazyLoaders(options) as unknown as Loaders;
