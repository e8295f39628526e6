import type { LawArticle, RuleSummary } from '@yizhan/domain';

/** A rule in both languages, and the articles it rests on. */
export type DocumentedRule = {
  readonly zh: RuleSummary;
  readonly en: RuleSummary;
  readonly articles: readonly LawArticle[];
};

const head = `# Posting rules

Written by \`npm run docs\` from \`packages/domain/src/posting-rules/\`; changes by hand are lost.

Every posting is checked before it is published. \`BLOCK\` keeps it a draft until the text is changed, or until one person
overrides it with a reason and another one approves it; \`REVIEW\` and \`HINT\` are shown to the author and to the
reviewer, who decides. The text is normalised first (full width, spaces between characters, look-alikes), and hits are
marked in the text as it was typed. Where the data come from and how sure they are:
\`packages/domain/src/posting-rules/data/SOURCES.md\`.

A posting may say that the work needs languages, at most three, each with what for in the work. The rules read that reason
as they read the title: a need of a language is no condition of ethnic group. A reviewer accepts or declines each; declining owes a
note to the author, and the posting is published without it. Only what was accepted is shown to everybody and counts in matching. On the
board a new need goes to review whoever states it, also a reviewer; a decided one stays decided while its language and reason do.
`;

/** docs/posting-rules.md. */
export function postingRulesPage(rules: readonly DocumentedRule[]): string {
  const rows = rules.map(({ zh, en, articles }) => [
    en.id,
    en.severity,
    both(zh.topic, en.topic),
    both(zh.advice, en.advice),
    zh.exception === null ? '' : both(zh.exception, en.exception ?? ''),
    articles.map(({ citation }) => citation).join('<br>'),
  ]);
  return `${head}\n${table(['rule', 'severity', 'topic', 'advice', 'may pass when', 'articles'], rows)}`;
}

const both = (zh: string, en: string): string => (zh === en || en === '' ? zh : `${zh}<br>${en}`);

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '--'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
