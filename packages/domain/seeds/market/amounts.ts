/** The hall's figures, which the demo shows. */
export const hall = { jobs: 15_000, workers: 6_000, placements: 2_600 };

const fewestEmployers = 60;

/** One employer for twelve and a half jobs, as in the hall; a handful at least, so that every trade has somebody. */
export const employersFor = (jobs: number): number =>
  jobs === 0 ? 0 : Math.max(fewestEmployers, Math.round(jobs / 12.5));

/** As many people for the jobs as in the hall. */
export const workersFor = (jobs: number): number => Math.round((jobs * hall.workers) / hall.jobs);

/** As many placements in the year as in the hall, for the jobs or for the workers, whichever are fewer. */
export const placementsFor = (jobs: number, workers: number): number =>
  Math.round(hall.placements * Math.min(jobs / hall.jobs, workers / hall.workers));

export const defaultSeed = 'yizhan';
