import { statement, type Transaction } from '../database/index.ts';

const take = statement(
  'numbering.next',
  `insert into number_series as kept (market_id, series, last) values ($1, $2, 1)
   on conflict (market_id, series) do update set last = kept.last + 1 returning last`,
);

/** The next number of a market's series, e.g. HB260001: the series and at least `digits` digits. */
export async function nextNumber(
  tx: Transaction,
  marketId: number,
  series: string,
  digits: number,
): Promise<string> {
  const row = await tx.row<{ last: number }>(take, [marketId, series]);
  return `${series}${String(row!.last).padStart(digits, '0')}`;
}
