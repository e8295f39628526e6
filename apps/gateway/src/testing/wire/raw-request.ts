import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A request as it goes over the wire. */
export interface RawRequest {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** The bytes of a request: its head, and its body. */
export function rawRequest({ method = 'POST', path = '/graphql', headers = {}, body = '' }: RawRequest) {
  const fields = {
    host: 'gateway',
    'content-type': 'application/json',
    ...(headers['transfer-encoding'] === undefined && { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return { head: `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, body };
}

/** Writes the pieces over a connection of their own, and returns all that comes back until it is closed. */
export async function exchange(url: string, pieces: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  let answer = '';
  const closed = new Promise<void>((resolve, reject) => {
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('close', () => resolve()).on('error', reject);
  });
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await delay(20);
    socket.write(piece);
  }
  await closed;
  return answer;
}

/** Writes a request, and is gone without its answer when something has happened, and for long enough that it was noticed. */
export async function leave(url: string, text: string, happened: () => Promise<void>): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  socket.write(text);
  await happened();
  socket.destroy();
  await delay(200);
}

/** What of an answer is another each time is made the same: its request, its moment, what the caller has left. */
export function withoutMoment(answer: string): string {
  const [, length] = /\r\ncontent-length: (\d+)/.exec(answer) ?? [];
  const body = answer.slice(answer.indexOf('\r\n\r\n') + 4);
  return answer
    .replace(/x-request-id: [0-9a-f-]{36}/, 'x-request-id: …')
    .replace(/"requestId":"[0-9a-f-]{36}"/, '"requestId":"…"')
    .replace(/\r\nDate: [^\r]+/, '\r\nDate: …')
    .replace(
      /content-length: \d+/,
      `content-length: ${Number(length) === Buffer.byteLength(body) ? 'its' : 'wrong'}`,
    )
    .replace(/"remaining":\d+,"resetAt":"[^"]+"/, '"remaining":…')
    .replace(/yizhan_device=[\w.-]+/, 'yizhan_device=…');
}
