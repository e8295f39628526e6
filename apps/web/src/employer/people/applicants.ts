import { metresBetween, type GeoPoint } from '../../place/geo-point.ts';

/** What the employer may do with an application in each state. */
export interface ApplicantSteps {
  offer: boolean;
  keep: boolean;
  refuse: boolean;
}

const none: ApplicantSteps = { offer: false, keep: false, refuse: false };
const steps: Record<string, ApplicantSteps> = {
  SUBMITTED: { offer: true, keep: true, refuse: true },
  SHORTLISTED: { offer: true, keep: false, refuse: true },
  WAITLISTED: { offer: true, keep: false, refuse: true },
  OFFERED: { offer: false, keep: false, refuse: true },
};

/** The steps open to an application; none in states that came after this code. */
export const stepsOf = (status: string): ApplicantSteps => steps[status] ?? none;

const order = ['SUBMITTED', 'SHORTLISTED', 'OFFERED', 'WAITLISTED', 'ACCEPTED'];

/** Those still in the race, whoever waits for an answer first; and those who are out of it. */
export function inOrder<Application extends { status: string }>(
  applications: readonly Application[],
): { current: Application[]; over: Application[] } {
  const rank = ({ status }: Application) => order.indexOf(status);
  const current = applications.filter((one) => rank(one) >= 0).sort((a, b) => rank(a) - rank(b));
  return { current, over: applications.filter((one) => rank(one) < 0) };
}

interface Division {
  code: string;
  location?: GeoPoint | null;
}

/** Where the work is. */
export interface JobPlace {
  divisionCode: string;
  location?: GeoPoint | null;
}

/**
 * Metres from the middle of where the worker lives to the job, or to the middle of its sub-district; null where either is
 * not known, or both are in one sub-district: of that the middle says nothing.
 */
export function metresToWorker(
  divisionCode: string | null | undefined,
  job: JobPlace,
  divisions: readonly Division[],
): number | null {
  if (divisionCode === job.divisionCode) return null;
  const centreOf = (wanted: string | null | undefined) =>
    divisions.find(({ code }) => code === wanted)?.location ?? null;
  const [home, work] = [centreOf(divisionCode), job.location ?? centreOf(job.divisionCode)];
  return home && work ? metresBetween(home, work) : null;
}
