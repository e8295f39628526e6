import type { DrawnPlace } from '../jobs/market-places.ts';

/** Something a worker says to be able to do. */
export interface SkillPlan {
  id: number;
  /** 1 a beginner, 5 a master. */
  level: number;
  /** When staff saw proof of it; null for what is only said. */
  confirmedAt: number | null;
}

/** A worker before they are written down: what they did in the year counts on them. */
export interface WorkerPlan {
  id: string;
  personId: string;
  number: string;
  realName: string;
  idNumber: string;
  /** Null for who was registered at the window without one. */
  phone: string | null;
  birthYear: number;
  /** When who is 16 or 17 now comes of age. */
  adultOn: string | null;
  occupations: readonly string[];
  skills: readonly SkillPlan[];
  languages: readonly string[];
  place: DrawnPlace;
  radius: number;
  wageAtLeast: number | null;
  /** Bits, Monday first. */
  weekdays: number;
  availableToday: boolean;
  atWindow: boolean;
  registeredAt: number;
  applications: number;
  /** Those that were not cancelled. */
  placements: number;
  noShows: number;
  /** First and last days of agreed work. */
  busy: [from: string, to: string][];
}
