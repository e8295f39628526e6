export { clerkActingFor } from './acting.factory.ts';
export { anyJob } from './any-job.ts';
export { appliedTo, offeredTo } from './application.factory.ts';
export { waitingConflict } from './duplicate.factory.ts';
export { twoMarkets, type FullMarket } from './full-market.ts';
export {
  handsAt,
  hireStateOf,
  nextSite,
  offersOf,
  passTime,
  urgentJobAt,
  type HireState,
  type OfferState,
} from './instant-hire.factory.ts';
export { jobInput, openJob } from './job.factory.ts';
export { asGatewayBefore } from './gateway-before.ts';
export { personWallFor, walledByPerson } from './person-wall.ts';
export {
  employerInput,
  idNumberOf,
  nextPhone,
  registeredEmployer,
  registeredWorker,
  signedIn,
  workerInput,
  type TestEmployer,
  type TestWorker,
} from './people.factory.ts';
export { interruptedDb } from './interrupted-db.ts';
export { mortalDb, ProcessEnded, randomOf } from './mortal-db.ts';
export { pairedScreen, registeredPartner, type TestPartner } from './partner.factory.ts';
export { prepareSmallMarket, smallMarket } from './small-market.ts';
export { contextsOf, principalOf, testSecret } from './test-context.ts';
export { fillBehindWall, walled, writingBehindWall, type Walled } from './walled-rows.ts';
export { useDomain } from './use-domain.ts';
export { planOf, watchedDb } from './watched-db.ts';
