export {
  dismissPersonConflict,
  type ConflictOutcome,
  type DismissPersonConflictInput,
} from './dismiss-person-conflict.ts';
export { mergePersons, type MergePersonsInput } from './merge-persons.ts';
export {
  personConflict,
  personConflictCount,
  personConflicts,
  type PersonConflictRow,
} from './person-conflicts.ts';
export { WrongCard } from './wrong-card.entity.ts';
