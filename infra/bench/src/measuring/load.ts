import type { Question } from '../operation.ts';
import { askAgain } from './ask-again.ts';
import { percentile } from './statistics.ts';

/** What one stretch of load gave. */
export interface Stretch {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  requests: number;
  /** Of all bodies. */
  bytes: number;
}

/**
 * Asks over so many connections, each of which asks again when it was answered, for so long; several questions are asked in
 * turn. Throws on any refusal.
 */
export async function load(
  url: string,
  questions: Question | readonly Question[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Stretch> {
  const address = new URL(url);
  const requests = [questions].flat().map((question) => requestOf(address, question));
  const durations: number[] = [];
  let [asked, bytes] = [0, 0];
  const begin = performance.now();
  let end = begin + seconds * 1000;
  const ask = (): Promise<void> => {
    let since = begin;
    return askAgain(address, {
      next: () => (since < end ? requests[asked++ % requests.length]! : null),
      answered(answer) {
        const now = performance.now();
        durations.push(now - since);
        bytes += answer.bytes;
        since = now;
      },
    });
  };
  try {
    await Promise.all(Array.from({ length: connections }, ask));
  } finally {
    end = 0; // where one is refused, the others need not go on
  }
  const sorted = Float64Array.from(durations).sort();
  return {
    requestsPerSecond: durations.length / ((performance.now() - begin) / 1000),
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    requests: durations.length,
    bytes,
  };
}

const connectionsToWarm = 8;

/** Asks each question once, whatever is answered: what they read has been read then. */
export async function askEach(url: string, questions: readonly Question[]): Promise<void> {
  const address = new URL(url);
  let asked = 0;
  const ask = async (): Promise<void> => {
    for (let next = questions[asked++]; next; next = questions[asked++]) {
      const request = requestOf(address, next);
      let left = 1;
      const asking = { next: () => (left-- > 0 ? request : null), answered: () => undefined };
      await askAgain(address, asking).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: connectionsToWarm }, ask));
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

/** A request as it goes over the wire. */
function requestOf({ host, pathname }: URL, { body, headers }: Question): Buffer {
  const text = Buffer.from(JSON.stringify(body));
  const fields = {
    ...{ host, 'content-type': 'application/json', accept: 'application/json', ...headers },
    'content-length': text.length,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`POST ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`), text]);
}
