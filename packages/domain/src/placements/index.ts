export { advancePlacements } from './advance-placements.ts';
export { agreePlacement } from './agree-placement.ts';
export { placementBeginningLoader } from './begins-at.ts';
export { confirmWagePaid, type ConfirmWagePaidInput, type PlacementOutcome } from './confirm-wage-paid.ts';
export { payBy } from './pay-by.ts';
export {
  placementOfApplicationLoader,
  placementsOfJobs,
  placementsOfWorkers,
  type ReadPlacements,
  visiblePlacementLoader,
} from './placement-lists.ts';
export { joinedPlacementColumns, type PlacementRow } from './placement-row.ts';
export { cancelPlacement, countPlacement, overlappingJobNumber, shiftsMeet } from './placement-store.ts';
export { overlappingBetween, takeOverPlacements } from './take-over-placements.ts';
export { Placement, placementStatuses, type PlacementStatus } from './placement.entity.ts';
export { recordPlacement } from './record-placement.ts';
export { placementPageSource, placementReadColumns, visiblePlacementSelect } from './placement-read-model.ts';
