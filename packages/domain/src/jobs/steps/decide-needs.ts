import type { UseCaseContext } from '../../context/index.ts';
import { Refused, spokenLanguageName, type Refusal, type StaffPrincipal } from '../../shared/index.ts';
import type { ReviewDecision } from '../job-review.entity.ts';
import type { LockedJob } from '../job-store.ts';
import { waitingNeeds, type LanguageNeed } from '../language-need.ts';
import { refuseJob, type RefusalCode } from '../posting/job-refusals.ts';

/** What a reviewer decided of one language that a posting says it needs. */
export interface NeedDecision {
  language: string;
  accept: boolean;
  /** Owed when declining: its author reads it. */
  note: string | null;
}

const longestNote = 200;

/**
 * The job's needs after the decisions. An approved posting leaves none that waits: whatever is on the board was decided.
 * Throws Refused.
 */
export function decideNeeds(
  context: UseCaseContext,
  job: LockedJob,
  decision: ReviewDecision,
  decisions: readonly NeedDecision[],
): LanguageNeed[] {
  const wrong = wrongDecisions(context, job, decisions);
  if (wrong.length > 0) throw new Refused(...wrong);
  const needs = job.languageNeeds.map((need) => {
    const decided = decisions.find(({ language }) => language === need.language);
    return decided ? decidedNeed(context, need, decided) : need;
  });
  const [undecided] = waitingNeeds(needs);
  if (decision === 'APPROVE' && undecided) throw stillWaits(context, undecided);
  return needs;
}

function decidedNeed(
  { principal, clock }: UseCaseContext,
  { language, reason }: LanguageNeed,
  { accept, note }: NeedDecision,
): LanguageNeed {
  const decided = {
    decidedBy: (principal as StaffPrincipal).staffId,
    decidedAt: clock.now().toISOString(),
  };
  return accept
    ? { language, reason, state: 'ACCEPTED', ...decided, note: null }
    : { language, reason, state: 'DECLINED', ...decided, note: note!.trim() };
}

function wrongDecisions(
  { language: of }: UseCaseContext,
  { languageNeeds }: LockedJob,
  decisions: readonly NeedDecision[],
): Refusal[] {
  return decisions.flatMap(({ language, accept, note }, i) => {
    const refuse = (code: RefusalCode, field: string, values = {}): Refusal =>
      refuseJob(of, code, ['input', 'languageNeeds', String(i), field], values);
    const length = [...(note?.trim() ?? '')].length;
    if (!languageNeeds.some((need) => need.language === language))
      return refuse('LANGUAGE_NOT_NEEDED', 'language');
    if (decisions.findIndex((other) => other.language === language) < i)
      return refuse('LANGUAGE_TWICE', 'language');
    if (!accept && length === 0) return refuse('NOTE_REQUIRED', 'note');
    return !accept && length > longestNote ? refuse('TOO_LONG', 'note', { max: longestNote, length }) : [];
  });
}

function stillWaits({ language }: UseCaseContext, need: LanguageNeed): Refused {
  const values = { language: spokenLanguageName(language, need.language) };
  return new Refused(refuseJob(language, 'LANGUAGE_NEED_UNDECIDED', ['input', 'languageNeeds'], values));
}
