import type { RegisterWorkerInput, UpdateWorkerInput, WorkerFilter, WorkerProfile } from '@yizhan/domain';
import { innerId, optionalInnerId } from '../graphql/global-id.ts';
import type { RegisterWorkerInputType, UpdateWorkerInputType, WorkerFilterInput } from './worker.input.ts';

/** An id of something else becomes one that no skill has, so that the domain refuses it by field. */
export const skillIdOf = (id: string): number => Number(innerId('Skill', 0, id) ?? -1);

export function toWorkerFilter(input: WorkerFilterInput | null): WorkerFilter {
  const { search, occupationCodes, skillIds, availableToday, withinMetres } = input ?? {};
  return { search, occupationCodes, skillIds: skillIds?.map(skillIdOf), availableToday, withinMetres };
}

type ProfileInput = Pick<
  UpdateWorkerInputType,
  'languages' | 'location' | 'divisionCode' | 'wagePerDayAtLeast' | 'availableToday'
>;

const profileOf = (input: ProfileInput): WorkerProfile => ({
  languages: input.languages ?? undefined,
  location: input.location && { longitude: input.location.longitude, latitude: input.location.latitude },
  divisionCode: input.divisionCode,
  wagePerDayAtLeast: input.wagePerDayAtLeast,
  availableToday: input.availableToday ?? undefined,
});

export function toRegisterWorkerInput(input: RegisterWorkerInputType): RegisterWorkerInput {
  const { realName, idNumber, phone = null, occupationCodes, consents, idempotencyKey = null } = input;
  const typed = { realName, idNumber, phone, occupationCodes, consents: consents ?? [], idempotencyKey };
  return { ...profileOf(input), ...typed };
}

export function toUpdateWorkerInput(marketId: number, input: UpdateWorkerInputType): UpdateWorkerInput {
  const { workerId, occupationCodes, radiusMetres, weekdays, skills, hiddenFromEmployerIds } = input;
  return {
    ...profileOf(input),
    workerId: optionalInnerId('Worker', marketId, workerId),
    occupationCodes: occupationCodes ?? undefined,
    radiusMetres: radiusMetres ?? undefined,
    weekdays: weekdays ?? undefined,
    skills: skills?.map(({ skillId, level }) => ({ skillId: skillIdOf(skillId), level })),
    hiddenFrom: hiddenFromEmployerIds?.map((id) => innerId('Employer', marketId, id)),
  };
}
