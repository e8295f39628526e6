import { normaliseText } from '../../shared/text/index.ts';
import type { Finding, Posting, PostingField } from '../posting.ts';

/**
 * The five items every posting must show by the notice of January 2026 (who hires, how many, what is asked, the work and
 * its place, the pay) and its expiry: M01 to M06; the place is rule S06. An employer who was never vetted goes to a person
 * (M07), one whose check has lapsed is frozen (S07).
 */
export function mandatoryFindings(posting: Posting, now: Date): Finding[] {
  return [
    ...employerFindings(posting, now),
    ...missing('M02', 'headcount', (posting.headcount ?? 0) >= 1),
    ...missing('M03', 'description', saysSomething(posting.description)),
    ...missing('M04', 'title', saysSomething(posting.title)),
    ...missing('M04', 'occupationCode', saysSomething(posting.occupationCode)),
    ...missing('M05', 'wage', paysSomething(posting)),
    ...missing('M05', 'settlement', posting.settlement !== null),
    ...missing('M06', 'expiresAt', posting.expiresAt !== null && posting.expiresAt > now),
  ];
}

function employerFindings({ employer }: Posting, now: Date): Finding[] {
  if (!employer || !saysSomething(employer.name)) return [{ rule: 'M01', field: 'employer' }];
  if (!employer.verifiedUntil) return [{ rule: 'M07', field: 'employer' }];
  return missing('S07', 'employer', employer.verifiedUntil > now);
}

const missing = (rule: string, field: PostingField, isThere: boolean): Finding[] =>
  isThere ? [] : [{ rule, field }];

/** True for a text with at least one letter or digit. */
const saysSomething = (text: string | null): boolean => /[\p{L}\p{N}]/u.test(normaliseText(text ?? ''));

const paysSomething = ({ wage }: Posting): boolean =>
  wage?.unit != null && Number(wage.min) > 0 && Number(wage.max) > 0;
