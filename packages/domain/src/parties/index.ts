export { actsForEmployer, partyVisibilityName, visibleToParties } from './parties.ts';
