import type { StatedNeed } from '../language-need.ts';
import type { JobPlace, Settlement, ShiftTimes, WageRange } from '../job-terms.ts';

/** What a posting says, as typed by its author; ids are inner ids. */
export interface JobDraft {
  title: string;
  description: string;
  occupationCode: string;
  skillIds: number[];
  headcount: number;
  wage: WageRange;
  settlement: Settlement;
  place: JobPlace;
  startsOn: string;
  endsOn: string | null;
  shifts: ShiftTimes[];
  /** Null: the end of the first day. */
  expiresAt: Date | null;
  benefits: string[];
  /** Languages that the work needs, and what for. */
  languageNeeds: StatedNeed[];
  urgent: boolean;
  externalReference: string | null;
}

/** The limits of a posting. */
export const draftLimits = {
  title: 60,
  description: 2_000,
  address: 120,
  benefit: 20,
  benefits: 12,
  skills: 12,
  languageNeeds: 3,
  needReason: { min: 4, max: 200 },
  shifts: 62,
  shiftHours: 24,
  externalReference: 80,
  headcount: 10_000,
  wage: 999_999,
  daysAhead: 180,
  daysLong: 366,
  daysOpen: 92,
} as const;
