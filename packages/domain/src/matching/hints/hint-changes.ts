import type { UseCaseContext } from '../../context/index.ts';
import type { OccupationDirectory, Skill } from '../../occupations/index.ts';
import type { WorkerSkill } from '../../workers/index.ts';
import type { Seeker } from '../candidates/job-candidates-store.ts';
import { papersOf } from '../candidates/papers.ts';

export const hintKinds = ['WEEKENDS', 'EVERY_DAY', 'WHOLE_DAYS', 'TODAY', 'FARTHER', 'CERTIFICATE'] as const;
export type HintKind = (typeof hintKinds)[number];

/** Somebody as they would be if they changed one thing. */
export interface Change {
  kind: HintKind;
  seeker: Seeker;
  certificate?: Skill;
}

const weekend = 0b1100000;
const everyDay = 0b1111111;
const farthest = 50_000;

/** One change at a time: days, hours, today, how far, and the certificate of each trade that the law wants one for. */
export function changesOf(
  { occupations }: UseCaseContext,
  seeker: Seeker,
  skills: readonly WorkerSkill[],
): Change[] {
  const { worker, said, today } = seeker;
  const changes: Change[] = [];
  const withDays = (weekdays: number): Seeker => ({
    ...seeker,
    ...{ worker: { ...worker, weekdays }, said: { ...said, weekdays } },
  });
  if ((worker.weekdays & weekend) !== weekend)
    changes.push({ kind: 'WEEKENDS', seeker: withDays(worker.weekdays | weekend) });
  if ((worker.weekdays | weekend) !== everyDay)
    changes.push({ kind: 'EVERY_DAY', seeker: withDays(everyDay) });
  if (said.hours.length > 0)
    changes.push({ kind: 'WHOLE_DAYS', seeker: { ...seeker, said: { ...said, hours: [] } } });
  if (worker.availableOn !== today) changes.push({ kind: 'TODAY', seeker: availableToday(seeker) });
  if (worker.radiusMetres < farthest) {
    const radiusMetres = Math.min(farthest, worker.radiusMetres * 2);
    changes.push({ kind: 'FARTHER', seeker: { ...seeker, worker: { ...worker, radiusMetres } } });
  }
  return [...changes, ...certificatesFor(occupations, seeker, skills)];
}

const availableToday = (seeker: Seeker): Seeker => ({
  ...seeker,
  worker: { ...seeker.worker, availableOn: seeker.today },
  said: { ...seeker.said, availableOn: seeker.today },
});

/** The usual certificate of each trade that the law does not let them do yet. */
function certificatesFor(
  occupations: OccupationDirectory,
  seeker: Seeker,
  skills: readonly WorkerSkill[],
): Change[] {
  const { worker, papers, now } = seeker;
  const barred = worker.occupationCodes.filter((code) => !papers.mayDo(code));
  const usual = barred.map((code) => occupations.occupation(code)!.licenceSkillIds[0]!);
  return occupations.skills([...new Set(usual)]).map((certificate) => {
    const others = skills.filter(({ skillId }) => skillId !== certificate.id);
    const shown = papersOf(occupations, [...others, { skillId: certificate.id, confirmedAt: now }]);
    const known = [...seeker.skills.filter(({ id }) => id !== certificate.id), certificate];
    return { kind: 'CERTIFICATE', certificate, seeker: { ...seeker, skills: known, papers: shown } };
  });
}
