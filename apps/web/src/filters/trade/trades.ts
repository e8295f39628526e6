interface OccupationLike {
  code: string;
  name: string;
  aliases: readonly string[];
  category: string;
  categoryName: string;
}

/** Trades of one kind. */
export interface TradeGroup<O> {
  category: string;
  name: string;
  trades: O[];
}

/** Trades by category, in the order they come. */
export function tradeGroups<O extends OccupationLike>(occupations: readonly O[]): TradeGroup<O>[] {
  const groups = new Map<string, TradeGroup<O>>();
  for (const one of occupations) {
    const group = groups.get(one.category) ?? { category: one.category, name: one.categoryName, trades: [] };
    groups.set(one.category, group);
    group.trades.push(one);
  }
  return [...groups.values()];
}

/** Trades whose name or everyday name holds the words; names that begin with them come first. */
export function tradesFor<O extends OccupationLike>(occupations: readonly O[], words: string): O[] {
  const wanted = words.trim().toLowerCase();
  if (!wanted) return [];
  const fits = (text: string) => text.toLowerCase().includes(wanted);
  const rank = ({ name, aliases }: O) =>
    [name, ...aliases].some((text) => text.toLowerCase().startsWith(wanted)) ? 0 : 1;
  return occupations
    .filter(({ name, aliases }) => [name, ...aliases].some(fits))
    .sort((a, b) => rank(a) - rank(b));
}
