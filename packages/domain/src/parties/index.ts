export { partyVisibilityName, visibleToParties } from './parties.ts';
