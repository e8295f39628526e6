import { Pool } from 'undici';
import type { Question } from '../operation.ts';
import { percentile } from './statistics.ts';

/** What one stretch of load gave. */
export interface Stretch {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  requests: number;
}

/** Asks over so many connections, each of which asks again when it was answered, for so long. Throws on any refusal. */
export async function load(
  url: string,
  question: Question,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Stretch> {
  const pool = new Pool(new URL(url).origin, { connections, pipelining: 1 });
  const request = requestOf(url, question);
  const durations: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const ask = async () => {
    for (let now = begin; now < end;) {
      await answer(pool, request);
      const then = now === begin ? begin : now;
      now = performance.now();
      durations.push(now - then);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, ask));
  } finally {
    await pool.destroy();
  }
  const sorted = Float64Array.from(durations).sort();
  const elapsed = (performance.now() - begin) / 1000;
  return {
    requestsPerSecond: durations.length / elapsed,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    requests: durations.length,
  };
}

/** One answer in the shape that all answers have. */
export async function askOnce(url: string, question: Question) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...question.headers },
    body: JSON.stringify(question.body),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors || !data) throw new Error(`No answer (${response.status}): ${text.slice(0, 500)}`);
  return question.read(data);
}

function requestOf(url: string, { body, headers }: Question) {
  return {
    path: new URL(url).pathname,
    method: 'POST' as const,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

async function answer(pool: Pool, request: ReturnType<typeof requestOf>): Promise<void> {
  const { statusCode, body } = await pool.request(request);
  const text = await body.text();
  if (statusCode !== 200 || text.startsWith('{"errors"'))
    throw new Error(`Refused (${statusCode}): ${text.slice(0, 500)}`);
}
