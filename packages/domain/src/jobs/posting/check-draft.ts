import type { UseCaseContext } from '../../context/index.ts';
import { addDays, dayIn, instantIn, isInChina, type Refusal } from '../../shared/index.ts';
import { normaliseText, searchTokens } from '../../shared/text/index.ts';
import { checkNeeds } from './check-needs.ts';
import { draftLimits, type JobDraft } from './job-draft.ts';
import { refuseJob, type Refuse } from './job-refusals.ts';
import { isWorkOver, type ShiftTimes } from '../job-terms.ts';

/** Everything that is wrong with a draft, field by field; empty when it can be stored. */
export function checkDraft(context: UseCaseContext, draft: JobDraft): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse: Refuse = (code, path, values) =>
    refusals.push(refuseJob(context.language, code, ['input', ...path], values));
  checkTexts(draft, refuse);
  checkReferences(context, draft, refuse);
  checkNeeds(draft.languageNeeds, refuse);
  checkWage(draft, refuse);
  checkPlace(context, draft, refuse);
  checkDays(context, draft, refuse);
  checkShifts(context, draft, refuse);
  checkExpiry(context, draft, refuse);
  if (!Number.isInteger(draft.headcount) || draft.headcount < 1 || draft.headcount > draftLimits.headcount) {
    refuse('HEADCOUNT_OUT_OF_RANGE', ['headcount'], { max: draftLimits.headcount });
  }
  return refusals;
}

function checkTexts(draft: JobDraft, refuse: Refuse): void {
  checkText(draft.title, draftLimits.title, ['title'], refuse);
  checkText(draft.description, draftLimits.description, ['description'], refuse);
  checkText(draft.place.address, draftLimits.address, ['place', 'address'], refuse);
  if (draft.title.trim() && searchTokens(draft.title).length === 0) refuse('TITLE_WITHOUT_WORDS', ['title']);
  checkNumberOf(draft.benefits, draftLimits.benefits, ['benefits'], refuse);
  draft.benefits.forEach((benefit, i) =>
    checkText(benefit, draftLimits.benefit, ['benefits', String(i)], refuse),
  );
  draft.languageNeeds.forEach(({ reason }, i) =>
    checkText(reason, draftLimits.needReason.max, ['languageNeeds', String(i), 'reason'], refuse),
  );
  if (draft.externalReference !== null) {
    checkText(draft.externalReference, draftLimits.externalReference, ['externalReference'], refuse);
  }
}

function checkText(text: string, max: number, path: string[], refuse: Refuse): void {
  const length = [...text].length;
  if (normaliseText(text).trim() === '') refuse('REQUIRED', path);
  else if (!text.isWellFormed() || text.includes('\0')) refuse('TEXT_UNREADABLE', path);
  else if (length > max) refuse('TOO_LONG', path, { max, length });
}

function checkNumberOf(entries: readonly unknown[], max: number, path: string[], refuse: Refuse): void {
  if (entries.length > max) refuse('TOO_MANY', path, { max });
}

function checkReferences({ occupations }: UseCaseContext, draft: JobDraft, refuse: Refuse): void {
  if (!occupations.occupation(draft.occupationCode)) refuse('OCCUPATION_UNKNOWN', ['occupationCode']);
  checkNumberOf(draft.skillIds, draftLimits.skills, ['skillIds'], refuse);
  draft.skillIds.forEach((id, i) => {
    if (!occupations.skill(id)) refuse('SKILL_UNKNOWN', ['skillIds', String(i)]);
  });
}

function checkWage({ wage }: JobDraft, refuse: Refuse): void {
  const { wage: max } = draftLimits;
  for (const end of ['min', 'max'] as const) {
    if (!(Number(wage[end]) > 0)) refuse('WAGE_NOT_POSITIVE', ['wage', end]);
    else if (Number(wage[end]) > max) refuse('WAGE_TOO_HIGH', ['wage', end], { max });
  }
  if (Number(wage.max) < Number(wage.min)) refuse('WAGE_MAX_BELOW_MIN', ['wage', 'max'], { min: wage.min });
}

function checkPlace({ markets }: UseCaseContext, { place }: JobDraft, refuse: Refuse): void {
  const division = markets.division(place.divisionCode);
  if (!division || !['SUBDISTRICT', 'DISTRICT'].includes(division.level)) {
    refuse('DIVISION_UNKNOWN', ['place', 'divisionCode']);
  }
  if (place.location && !isInChina(place.location)) refuse('LOCATION_OUTSIDE_CHINA', ['place', 'location']);
}

function checkDays({ market, clock }: UseCaseContext, { startsOn, endsOn }: JobDraft, refuse: Refuse): void {
  const today = dayIn(market.timeZone, clock.now());
  const { daysAhead, daysLong } = draftLimits;
  if (startsOn < today) refuse('STARTS_IN_PAST', ['startsOn'], { today });
  if (startsOn > addDays(today, daysAhead)) refuse('STARTS_TOO_LATE', ['startsOn'], { days: daysAhead });
  if (endsOn === null) return;
  if (endsOn < startsOn) refuse('ENDS_BEFORE_START', ['endsOn']);
  if (endsOn > addDays(startsOn, daysLong)) refuse('ENDS_TOO_LATE', ['endsOn'], { days: daysLong });
}

function checkShifts({ market, clock }: UseCaseContext, draft: JobDraft, refuse: Refuse): void {
  const { shifts, startsOn, endsOn } = draft;
  checkNumberOf(shifts, draftLimits.shifts, ['shifts'], refuse);
  const first = instantIn(market.timeZone, startsOn, '00:00');
  const last = instantIn(market.timeZone, addDays(endsOn ?? startsOn, 1), '00:00');
  shifts.forEach((shift, i) => {
    const path = ['shifts', String(i)];
    const hours = (shift.endsAt.getTime() - shift.startsAt.getTime()) / 3_600_000;
    if (!(hours > 0)) refuse('SHIFT_ENDS_BEFORE_START', [...path, 'endsAt']);
    else if (hours > draftLimits.shiftHours)
      refuse('SHIFT_TOO_LONG', path, { hours: draftLimits.shiftHours });
    else if (shift.startsAt < first || shift.startsAt >= last)
      refuse('SHIFT_OUTSIDE_JOB', [...path, 'startsAt']);
  });
  if (overlapping(shifts)) refuse('SHIFTS_OVERLAP', ['shifts']);
  if (isWorkOver(draft, shifts, clock.now(), market.timeZone)) refuse('SHIFTS_IN_PAST', ['shifts']);
}

function overlapping(shifts: readonly ShiftTimes[]): boolean {
  const sorted = shifts.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return sorted.some((shift, i) => i > 0 && shift.startsAt < sorted[i - 1]!.endsAt);
}

function checkExpiry(context: UseCaseContext, draft: JobDraft, refuse: Refuse): void {
  const now = context.clock.now().getTime();
  const { daysOpen } = draftLimits;
  const expiresAt = expiryOf(context, draft).getTime();
  if (draft.expiresAt && expiresAt <= now) refuse('EXPIRES_IN_PAST', ['expiresAt']);
  const days = draft.expiresAt ? daysOpen : daysOpen + draftLimits.daysAhead;
  if (expiresAt > now + days * 86_400_000) refuse('EXPIRES_TOO_LATE', ['expiresAt'], { days: daysOpen });
}

/** When the posting ends: as its author says, else with the first day of work. */
export function expiryOf({ market }: UseCaseContext, draft: Pick<JobDraft, 'expiresAt' | 'startsOn'>): Date {
  return draft.expiresAt ?? instantIn(market.timeZone, addDays(draft.startsOn, 1), '00:00');
}
