/**
 * SQL that reads behind the wall within one statement, beside each row of a from-clause: where a transaction to enter the
 * market in would cost round trips of its own. `read` says its market as `entered.market`. It refers to what entering
 * gives, so it is not begun before; the market is left with the statement's transaction. The rows beside are of one market.
 */
export const behindWall = (market: string, read: string, alias: string): string =>
  `cross join lateral (select set_config('yizhan.market', (${market})::text, true)::integer as market) entered
   left join lateral (${read} offset 0) ${alias} on true`;
