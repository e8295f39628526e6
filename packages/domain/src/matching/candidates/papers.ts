import type { OccupationDirectory } from '../../occupations/index.ts';
import type { WorkerSkill } from '../../workers/index.ts';

type Held = readonly Pick<WorkerSkill, 'skillId' | 'confirmedAt'>[];

/** What staff has seen of these skills. */
const confirmedOf = (skills: Held): number[] =>
  skills.flatMap(({ skillId, confirmedAt }) => (confirmedAt === null ? [] : skillId));

/** Of a job, what has to be confirmed of a worker: one of the licences of its trade, and each paper it asks for. */
export interface NeededPapers {
  /** Empty where the law wants none. */
  licences: number[];
  asked: number[];
}

export function papersFor(
  occupations: OccupationDirectory,
  { occupationCode, skillIds }: { occupationCode: string; skillIds: readonly number[] },
): NeededPapers {
  const asked = occupations.skills([...new Set(skillIds)]).filter(({ certificate }) => certificate);
  const { licenceSkillIds } = occupations.occupation(occupationCode)!;
  return { licences: licenceSkillIds, asked: asked.map(({ id }) => id) };
}

/** Whether what is confirmed of a worker is all that has to be. */
export function hasPapersFor(
  occupations: OccupationDirectory,
  job: { occupationCode: string; skillIds: readonly number[] },
  skills: Held,
): boolean {
  const { licences, asked } = papersFor(occupations, job);
  const held = new Set(confirmedOf(skills));
  return (licences.length === 0 || licences.some((id) => held.has(id))) && asked.every((id) => held.has(id));
}

/** Of a worker: what is confirmed, which papers are not, and which trades the law lets them do. */
export interface HeldPapers {
  confirmed: number[];
  missing: number[];
  mayDo(occupationCode: string): boolean;
}

export function papersOf(occupations: OccupationDirectory, skills: Held): HeldPapers {
  const confirmed = confirmedOf(skills);
  const held = new Set(confirmed);
  const missing = occupations.certificates().flatMap(({ id }) => (held.has(id) ? [] : id));
  const mayDo = (code: string): boolean => {
    const licences = occupations.occupation(code)?.licenceSkillIds ?? [];
    return licences.length === 0 || licences.some((id) => held.has(id));
  };
  return { confirmed, missing, mayDo };
}
