import { afterAll, beforeAll } from '@jest/globals';
import { testSecret } from '@yizhan/domain/testing';
import { startGateway, type Gateway } from '../../index.ts';
import type { AskOptions } from '../use-gateway.ts';
import { useGateway, type SuiteGateway } from '../use-gateway.ts';
import { prepareSmallMarketInRegion } from './filled-world.ts';

/** What a lane said: the status, and the body without what the caller has left. */
export interface LaneBody {
  lane: string | null;
  statements: number;
  told: string;
}

export interface TwoLanes {
  readonly api: SuiteGateway;
  /** Sends the same to both: first to the gateway that compiles, then to the one that does not. */
  ask(
    query: string,
    variables: Record<string, unknown>,
    asked: AskOptions,
  ): Promise<{ compiled: LaneBody; resolved: LaneBody }>;
}

/** Two gateways on one database, whose clocks stand still: one compiles what it can, the other has resolvers only. */
export function useTwoLanes(): TwoLanes {
  const now = new Date();
  const options = { clock: { now: () => now }, rateLimitFactor: 10_000, keepAnswers: true };
  const api = useGateway({ ...options, prepare: prepareSmallMarketInRegion });
  let resolvers: Gateway;
  beforeAll(async () => {
    resolvers = await startGateway({
      ...options,
      databaseUrl: api.gateway.services.database.url,
      ...{ secret: testSecret, poolSize: 5, connectionTimeout: 20_000, chores: false },
      ...{ tellStatements: true, persisted: new Map(), fastLane: false },
    });
  });
  afterAll(() => resolvers?.close());
  const send = async (url: string, body: string, asked: AskOptions): Promise<LaneBody> => {
    const { tokens } = api.gateway.services;
    const { principal, language = 'en' } = asked;
    const bearer = principal && { authorization: `Bearer ${(await tokens.issue(principal)).text}` };
    const headers = { 'content-type': 'application/json', 'accept-language': language, ...bearer };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const told = (await response.text()).replace(/"extensions":\{"cost".*$/s, '').replaceAll(requestId, '');
    return {
      lane: response.headers.get('x-lane'),
      statements: Number(response.headers.get('x-statements')),
      told: `${response.status} ${response.headers.get('content-type')} ${response.headers.get('cache-control')} ${told}`,
    };
  };
  return {
    api,
    async ask(query, variables, asked) {
      const body = JSON.stringify({ query, variables });
      const compiled = await send(api.url, body, asked);
      return { compiled, resolved: await send(resolvers.url, body, asked) };
    },
  };
}

/** Each request has another. */
const requestId = /"requestId":"[^"]*"/g;
