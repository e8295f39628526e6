export {
  delegatedEmployers,
  delegatedInOrder,
  Delegations,
  delegatedTo,
  isDelegated,
} from './delegations.ts';
export {
  actsForEmployer,
  actsForEmployerOf,
  partyVisibilityName,
  readsApplications,
  visibleToParties,
} from './parties.ts';
export { callerName, whileActed } from './while-acted.ts';
