export { alertSearchers } from './alert-searchers.ts';
export { jobAlerts, savedSearches } from './own-searches.ts';
export {
  deleteSavedSearch,
  renameSavedSearch,
  saveSearch,
  type SavedOutcome,
  type SaveSearchInput,
} from './save-search.ts';
export { alertsOfPerson, forgetJobAlerts, searchesOfPerson } from './saved-search-store.ts';
export type { JobAlert, SavedFilter, SavedSearch } from './saved-search.ts';
export { takeOverSearches } from './take-over-searches.ts';
