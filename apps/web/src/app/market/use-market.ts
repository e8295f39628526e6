import { snapshotTimeOf, useQuery } from '@yizhan/graphql-client';
import { useEffect } from 'react';
import type { MarketQuery } from '../../gql/graphql.ts';
import { marketDocument } from './market-document.ts';
import { forgetMarket, isUnknownMarket } from './market-choice.ts';
import { setServerNow } from '../server-clock.ts';
import { setMarketZone } from './market-zone.ts';

export type Market = NonNullable<MarketQuery['market']>;
export type Division = Market['divisions'][number];

/** The market of this address; null until it is known. */
export function useMarket(): Market | null {
  const [{ data, ...result }] = useQuery({ query: marketDocument });
  const market = data?.market ?? null;
  useEffect(() => {
    if (result.error && isUnknownMarket(result.error)) forgetMarket();
  }, [result.error]);
  const isFresh = snapshotTimeOf(result) === null;
  useEffect(() => {
    if (market && isFresh) setServerNow(market.now);
  }, [market, isFresh]);
  const timeZone = market?.timeZone;
  useEffect(() => {
    if (timeZone) setMarketZone(timeZone);
  }, [timeZone]);
  return market;
}
