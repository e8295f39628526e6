import source from './data/law-articles.json' with { type: 'json' };

/** How sure the project is of an article: its text was read, it was seen quoted, or its number is from memory. */
export type LawConfidence = 'verified_text' | 'verified_quote' | 'unverified_article_number';

export interface LawArticle {
  readonly id: string;
  readonly law: string;
  readonly article: string;
  /** A summary in Chinese, not the text of the law. */
  readonly gist: string;
  readonly confidence: LawConfidence;
  /** To be shown: 《就业促进法》第三条; says so when the number is not verified. */
  readonly citation: string;
}

type LawSource = (typeof source.laws)[number];

const unverified = '（条号未核实）';

const articlesById = new Map(source.laws.map((law) => [law.id, toArticle(law)]));

/** The article of an id, null for an unknown one. */
export function lawArticle(id: string): LawArticle | null {
  return articlesById.get(id) ?? null;
}

/** The articles of some ids in their order, unknown ids left out. */
export function lawArticles(ids: readonly string[]): LawArticle[] {
  return ids.flatMap((id) => articlesById.get(id) ?? []);
}

function toArticle(law: LawSource): LawArticle {
  const confidence = toConfidence(law.confidence);
  const doubted = confidence === 'unverified_article_number' && !law.article.includes('未核实');
  return { ...law, confidence, citation: `《${law.law}》${law.article}${doubted ? unverified : ''}` };
}

function toConfidence(text: string): LawConfidence {
  if (text === 'verified_text' || text === 'verified_quote' || text === 'unverified_article_number')
    return text;
  throw new Error(`Unknown confidence of a law article: ${text}`);
}
