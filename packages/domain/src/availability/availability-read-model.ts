import type { ReadColumns } from '../database/index.ts';

/** What compiled statements read of a worker's times, each as one document. */
export const availabilityReadColumns: ReadColumns = {
  /** The hours of the week, in order, as `AvailabilityHours` has them. */
  weekHours: {
    as: 'json',
    sql: (worker) => `(select coalesce(json_agg(json_build_object('weekday', h.weekday,
      'fromMinute', h.from_minute, 'toMinute', h.to_minute) order by h.weekday, h.from_minute), '[]')
      from availability_hours h where h.market_id = ${worker}.market_id and h.worker_id = ${worker}.id)`,
  },
  /** The dates that are otherwise, in order, those that have passed included, as `AvailabilityException` has them. */
  exceptions: {
    as: 'json',
    sql: (worker) => `(select coalesce(json_agg(json_build_object('day', e.day, 'kind', e.kind,
      'fromMinute', e.from_minute, 'toMinute', e.to_minute) order by e.day), '[]')
      from availability_exceptions e where e.market_id = ${worker}.market_id and e.worker_id = ${worker}.id)`,
  },
};
