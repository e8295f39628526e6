import type { UseCaseContext } from '../context/index.ts';
import { assertMay } from '../shared/index.ts';
import { countDeclarations } from './declaration-store.ts';
import { ethnicGroups, type EthnicGroup } from './ethnic-groups.ts';
import { suppress } from './suppress.ts';

/** How many people of each ethnic group look for work in a market, by their own word; small counts are left out. */
export interface Participation {
  groups: { group: EthnicGroup; count: number }[];
  /** Everybody of groups that are left out, together; null when it would tell. */
  others: number | null;
  /** Everybody who said something; null when it is small. */
  total: number | null;
}

/**
 * The figures of the caller's market as one table without any choice: tables by this and by that would, taken together,
 * tell what each of them leaves out. Throws AccessDenied.
 */
export async function participation(context: UseCaseContext): Promise<Participation> {
  const { db, principal, market } = context;
  assertMay(principal, 'participation.read', market.id);
  const counted = new Map((await countDeclarations(db, market.id)).map(({ code, count }) => [code, count]));
  const { shown, rest, total } = suppress(
    ethnicGroups.map(({ code }) => ({ code, count: counted.get(code) ?? 0 })),
  );
  const countOf = new Map(shown.map(({ code, count }) => [code, count]));
  const groups = ethnicGroups.flatMap((group) => {
    const count = countOf.get(group.code);
    return count === undefined ? [] : [{ group, count }];
  });
  return { groups: groups.toSorted((a, b) => b.count - a.count), others: rest, total };
}
