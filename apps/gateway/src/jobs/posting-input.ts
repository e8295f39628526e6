import type { JobDraft, JobFilter, PostingSoFar, PostJobInput, StatedNeed } from '@yizhan/domain';
import { decodeId, innerId, optionalInnerId } from '../graphql/global-id.ts';
import { wrongId } from '../graphql/ids.ts';
import type { JobFilterInput, PlaceInput } from './job.input.ts';
import type { LanguageNeedInput } from './language-need.type.ts';
import type { CheckPostingInputType, PostJobInputType, UpdateJobInputType } from './posting.input.ts';

/** Inner ids of skills; an id of something else becomes one that no skill has, so that the domain refuses it by field. */
const skillIdsOf = (ids: readonly string[]): number[] =>
  ids.map((id) => Number(innerId('Skill', 0, id) ?? -1));

const needsOf = (needs: readonly LanguageNeedInput[]): StatedNeed[] =>
  needs.map(({ language, reason }) => ({ language, reason }));

const placeOf = ({ address, divisionCode, location }: PlaceInput): JobDraft['place'] => ({
  address,
  divisionCode,
  location: location ? { longitude: location.longitude, latitude: location.latitude } : null,
});

/** The domain's filter: inner ids instead of global ones. Throws BadArgument for ids of another type. */
export function toJobFilter(marketId: number, input: JobFilterInput | null): JobFilter {
  const { marketCode: _, employerId, skillIds, ...same } = input ?? {};
  return {
    ...same,
    skillIds: skillIds?.map((id) => Number(known('Skill', 0, id, 'filter.skillIds'))),
    employerId: employerId == null ? null : known('Employer', marketId, employerId, 'filter.employerId'),
  };
}

function known(type: 'Skill' | 'Employer', marketId: number, id: string, argument: string): string {
  const decoded = decodeId(id);
  if (decoded?.type !== type) throw wrongId(argument);
  return decoded.marketId === marketId ? decoded.id : '00000000-0000-0000-0000-000000000000';
}

/** The domain's input of a new posting, with what was left out filled in. */
export function toPostJobInput(marketId: number, input: PostJobInputType): PostJobInput {
  const { employerId, skillIds, place, wage, ...same } = input;
  return {
    ...same,
    employerId: optionalInnerId('Employer', marketId, employerId),
    skillIds: skillIdsOf(skillIds ?? []),
    wage: { ...wage },
    place: placeOf(place),
    endsOn: input.endsOn ?? null,
    shifts: (input.shifts ?? []).map((shift) => ({ ...shift })),
    expiresAt: input.expiresAt ?? null,
    benefits: input.benefits ?? [],
    languageNeeds: needsOf(input.languageNeeds ?? []),
    urgent: input.urgent ?? false,
    externalReference: input.externalReference ?? null,
    submit: input.submit ?? false,
    idempotencyKey: input.idempotencyKey ?? null,
  };
}

/** The fields to change; null takes an optional one away and is nothing for the others. */
export function toJobChanges(input: UpdateJobInputType): Partial<JobDraft> {
  const { endsOn, externalReference, ...rest } = input;
  const given = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
  return {
    title: given(rest.title),
    description: given(rest.description),
    occupationCode: given(rest.occupationCode),
    skillIds: rest.skillIds ? skillIdsOf(rest.skillIds) : undefined,
    headcount: given(rest.headcount),
    wage: rest.wage ? { ...rest.wage } : undefined,
    settlement: given(rest.settlement),
    place: rest.place ? placeOf(rest.place) : undefined,
    startsOn: given(rest.startsOn),
    endsOn,
    shifts: rest.shifts?.map((shift) => ({ ...shift })),
    expiresAt: given(rest.expiresAt),
    benefits: given(rest.benefits),
    languageNeeds: rest.languageNeeds ? needsOf(rest.languageNeeds) : undefined,
    urgent: given(rest.urgent),
    externalReference,
  };
}

/** The posting as far as it is typed, for the rules. */
export function toPostingSoFar(marketId: number, input: CheckPostingInputType): PostingSoFar {
  const { employerId, place, ...same } = input;
  const none = {
    title: null,
    description: null,
    occupationCode: null,
    headcount: null,
    wage: null,
    settlement: null,
  };
  return {
    ...{ ...none, startsOn: null, endsOn: null, expiresAt: null },
    ...same,
    employerId: innerId('Employer', marketId, employerId),
    address: place?.address ?? null,
  };
}
