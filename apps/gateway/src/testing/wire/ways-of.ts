import type { SuiteGateway } from '../use-gateway.ts';
import { exchange, rawRequest, type RawRequest } from './raw-request.ts';

/**
 * Ways to send a request, of this body unless it says otherwise: its body with its head, as the front takes it, or after it, as
 * nobody but the framework does.
 */
export function waysOf(api: SuiteGateway, body: string) {
  const lastly = { connection: 'close' };
  const parts = (request: RawRequest) =>
    rawRequest({ body, ...request, headers: { ...request.headers, ...lastly } });
  const together = (request: RawRequest = {}): Promise<string> => {
    const { head, body } = parts(request);
    return exchange(api.url, [head + body]);
  };
  const apart = (request: RawRequest = {}): Promise<string> => {
    const { head, body } = parts(request);
    return exchange(api.url, [head, body]);
  };
  const fronted = async (): Promise<number> => {
    const metrics = await (await fetch(`${api.url}/metrics`)).text();
    return Number(/^yizhan_front_answers_total (\d+)/m.exec(metrics)![1]);
  };
  return { together, apart, fronted };
}

export const statusOf = (answer: string): number => Number(answer.slice(9, 12));
