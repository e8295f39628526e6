export { rules, type Action, type Rule } from './actions.ts';
export {
  accessDenied,
  assertPerson,
  assertMay,
  assertMayOwn,
  decide,
  may,
  type Decision,
  type Resource,
} from './decide.ts';
export { scopes, type Scope } from './scopes.ts';
