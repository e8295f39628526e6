import { say, type Language } from '../shared/index.ts';
import type { RuleSeverity } from './posting.ts';
import { rules } from './rules.ts';

/** A rule as documentation and the admin's rule list show it. */
export interface RuleSummary {
  id: string;
  severity: RuleSeverity;
  topic: string;
  advice: string;
  /** When a reviewer may let it pass; null when the rule knows no exception. */
  exception: string | null;
  /** Ids for `lawArticle`. */
  articles: string[];
}

/** Every rule that postings are checked against, in the caller's language. */
export function ruleCatalogue(language: Language): RuleSummary[] {
  return [...rules.values()].map((rule) => ({
    id: rule.id,
    severity: rule.severity,
    topic: say(language, rule.topic),
    advice: say(language, rule.advice),
    exception: rule.exception && say(language, rule.exception),
    articles: [...rule.articles],
  }));
}
