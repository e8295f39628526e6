export { callerName, whileActed } from './while-acted.ts';
export { actsForEmployer, partyVisibilityName, visibleToParties } from './parties.ts';
