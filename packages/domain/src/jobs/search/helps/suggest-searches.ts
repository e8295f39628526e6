import type { UseCaseContext } from '../../../context/index.ts';
import { statement } from '../../../database/index.ts';
import { BadArgument, checkSearchText, nameIn } from '../../../shared/index.ts';
import { foldText, queryTokens } from '../../../shared/text/index.ts';

export const suggestionKinds = ['TRADE', 'PLACE', 'EMPLOYER'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** What somebody who types may mean, and how many open jobs there are of it. */
export interface SearchSuggestion {
  kind: SuggestionKind;
  /** A trade's or division's code, or an employer's inner id. */
  value: string;
  name: string;
  /** The everyday name of a trade that holds what was typed. */
  alias: string | null;
  /** Counted up to `suggestionLimit`. */
  count: number;
}

/** Jobs of a suggestion are counted up to here. */
const suggestionLimit = 1_000;
const most = { trades: 6, places: 4, employers: 4, characters: 50 };

interface SuggestedRow {
  kind: SuggestionKind;
  value: string;
  name: string | null;
  count: number;
}

const countOf = (condition: string): string => `(select count(*)::int from (select from jobs
    where market_id = $1 and status = 'OPEN' and expires_at > $2 and published_at is not null and ${condition} limit ${suggestionLimit}) counted)`;

/** Of employers only those are named that have open jobs: their names stand on them. */
const suggested = statement(
  'jobs.suggestions',
  `select 'TRADE' as kind, code as value, null as name, ${countOf('occupation_code = code')} as count from unnest($3::text[]) as code
   union all select 'PLACE', code, null, ${countOf("division_code >= root and division_code <= root || '999999999999'")}
     from unnest($4::text[], $5::text[]) as place(code, root)
   union all select 'EMPLOYER', id::text, name, ${countOf('employer_id = found.id')} from (
     select id, name from employers e where market_id = $1 and cardinality($6::text[]) > 0 and search_tokens @> $6::text[]
       and exists (select from jobs where market_id = $1 and employer_id = e.id and status = 'OPEN' and expires_at > $2)
     order by name limit ${most.employers}) found`,
);

/** Trades by name, alias or spelling, places by name, employers with open jobs by name; one statement, none for nothing. Throws BadArgument. */
export async function suggestSearches(context: UseCaseContext, typed: string): Promise<SearchSuggestion[]> {
  checkSearchText('text', typed);
  const text = foldText(typed).trim().toLowerCase();
  if ([...text].length > most.characters) throw tooLong();
  const tokens = queryTokens(text);
  if (tokens.length === 0) return [];
  const { db, market, clock, occupations, markets, language } = context;
  const trades = occupations.search(text).slice(0, most.trades);
  const places = markets.placesLike(market, text).slice(0, most.places);
  const rows = await db.rows<SuggestedRow>(suggested, [
    ...[market.id, clock.now(), trades.map(({ code }) => code)],
    ...[places.map(({ code }) => code), places.map(({ root }) => root), tokens],
  ]);
  const names = new Map([...trades, ...places].map((named) => [named.code, nameIn(language, named)]));
  const aliases = new Map(
    trades.map(({ code, aliases: all }) => [code, all.find((alias) => alias.includes(text))]),
  );
  const order = [...names.keys()];
  return rows
    .filter(({ count }) => count > 0)
    .map(({ kind, value, name, count }) => ({
      ...{ kind, value, count, name: name ?? names.get(value)! },
      alias: kind === 'TRADE' ? (aliases.get(value) ?? null) : null,
    }))
    .sort(
      (a, b) =>
        suggestionKinds.indexOf(a.kind) - suggestionKinds.indexOf(b.kind) ||
        order.indexOf(a.value) - order.indexOf(b.value),
    );
}

const tooLong = (): BadArgument =>
  new BadArgument('text', {
    'zh-CN': `输入内容最多 ${most.characters} 个字。`,
    en: `Type at most ${most.characters} characters.`,
  });
