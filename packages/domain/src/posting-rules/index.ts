export { checkPosting, findRuleHits, type PostingCheckContext } from './check-posting.ts';
export { hasBlock, wordedHits, worstSeverity } from './hits.ts';
export { lawArticle, lawArticles, type LawArticle, type LawConfidence } from './law-articles.ts';
export {
  ruleSeverities,
  type Posting,
  type PostingEmployer,
  type PostingField,
  type PostingShift,
  type PostingWage,
  type RuleHit,
  type RuleSeverity,
  type StoredRuleHit,
} from './posting.ts';
export { ruleCatalogue, type RuleSummary } from './rule-catalogue.ts';
