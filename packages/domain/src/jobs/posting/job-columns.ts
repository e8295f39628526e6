import type { UseCaseContext } from '../../context/index.ts';
import type { EmployerRow } from '../../employers/index.ts';
import { expiryOf } from './check-draft.ts';
import type { JobDraft } from './job-draft.ts';
import { documentTokens } from '../search/documents/job-search-tokens.ts';
import type { JobShift } from '../job-shift.entity.ts';
import { wagePerDay } from '../job-terms.ts';
import { needColumns, needsAfter, type LanguageNeed } from '../language-need.ts';

/** The columns that a draft fills, those derived from it included; `needs` are those of the job before. */
export function draftColumns(
  context: UseCaseContext,
  draft: JobDraft,
  employer: EmployerRow,
  number: string,
  needs: readonly LanguageNeed[] = [],
) {
  const { wage, place, shifts: _, ...same } = draft;
  return {
    ...same,
    ...needColumns(needsAfter(draft.languageNeeds, needs)),
    title: draft.title.trim(),
    description: draft.description.trim(),
    wageMin: wage.min,
    wageMax: wage.max,
    wageUnit: wage.unit,
    wagePerDay: wagePerDay(wage),
    address: place.address.trim(),
    divisionCode: place.divisionCode,
    longitude: place.location?.longitude ?? null,
    latitude: place.location?.latitude ?? null,
    expiresAt: expiryOf(context, draft),
    searchTokens: documentTokens(context, {
      ...draft,
      ...place,
      employerName: employer.name,
      number,
    }),
  };
}

/** The rows of a draft's shifts. */
export function shiftRows(marketId: number, jobId: string, { shifts }: JobDraft): JobShift[] {
  return shifts.map(({ startsAt, endsAt }) => ({ marketId, jobId, startsAt, endsAt }));
}
