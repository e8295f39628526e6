export {
  AvailabilityException,
  availabilityExceptionKinds,
  type AvailabilityExceptionKind,
} from './availability-exception.entity.ts';
export { AvailabilityHours } from './availability-hours.entity.ts';
export { availabilityExceptionsLoader, availabilityHoursLoader } from './availability-loaders.ts';
export { availabilityReadColumns } from './availability-read-model.ts';
export type { DayException, WeekdayHours } from './check-availability.ts';
export { hoursOf, timeOf } from './clock-time.ts';
export { saidByWorkers, shareOfDays, workDaysOf, type Said, type WorkDay } from './free-at.ts';
export { updateAvailability, type UpdateAvailabilityInput } from './update-availability.ts';
