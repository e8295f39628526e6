import { createContext, use, type ReactNode } from 'react';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { DeskMarketQuery } from '../gql/graphql.ts';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel } from '../states/problem-panel.tsx';

const deskMarketQuery = graphql(`
  query DeskMarket {
    market {
      id
      code
      name
      divisionCode
      timeZone
      region
      brandColor
      divisions {
        code
        name
        level
        parentCode
      }
    }
  }
`);

/** The market that the staff work in. */
export type DeskMarket = NonNullable<DeskMarketQuery['market']>;

const MarketContext = createContext<DeskMarket | null>(null);

/** The caller's market; only inside `MarketGate`. */
export function useMarket(): DeskMarket {
  const market = use(MarketContext);
  if (!market) throw new Error('useMarket outside the market gate');
  return market;
}

/** What the frame needs of the market, which stands outside the gate; null until it is known. */
export function useFrameMarket(): DeskMarket | null {
  const { data } = useSteadyQuery(deskMarketQuery, {}, { requestPolicy: 'cache-first' });
  return data?.market ?? null;
}

/** Fetches the market once; its zone and places are needed on every page. */
export function MarketGate({ children }: { children: ReactNode }) {
  const { data, problem, refresh } = useSteadyQuery(deskMarketQuery, {}, { requestPolicy: 'cache-first' });
  if (data?.market) return <MarketContext value={data.market}>{children}</MarketContext>;
  if (problem) return <ProblemPanel problem={problem} onRetry={refresh} />;
  return <Loading />;
}
