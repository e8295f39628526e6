import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createBareServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Question } from '../operation.ts';
import { askEach, load } from './load.ts';

const question = (name: string): Question => ({ body: { query: `{ ${name} }` }, read: () => null });
const job = question('工');
const briefly = { connections: 3, seconds: 0.1 };
const good = JSON.stringify({ data: { jobs: '瓦工'.repeat(30_000) } });

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

const listen = (made: Pick<Server, 'listen' | 'address'>): Promise<string> =>
  new Promise((resolve) =>
    made.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(made.address() as AddressInfo).port}/graphql`),
    ),
  );

const serve = (listener: RequestListener): Promise<string> => listen((server = createServer(listener)));

/** A server that answers each request with these bytes, piece by piece. */
function servePieces(pieces: readonly string[]): Promise<string> {
  const answer = async (socket: Socket): Promise<void> => {
    for (const piece of pieces) {
      socket.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const made = createBareServer({ noDelay: true }, (socket) => {
    socket.on('data', () => void answer(socket)).on('error', () => undefined);
  });
  return listen((server = made as Server));
}

describe('load', () => {
  it('asks what it was given and counts what is answered', async () => {
    const bodies: string[] = [];
    const sockets = new Set<unknown>();
    const url = await serve((request, response) => {
      sockets.add(request.socket);
      let body = '';
      request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      request.on('end', () => response.end(good, () => bodies.push(`${request.url} ${body}`)));
    });
    const { requests, bytes, p50, p99, requestsPerSecond } = await load(url, job, briefly);
    expect(requests).toBeGreaterThan(3);
    expect(bodies).toHaveLength(requests);
    expect(new Set(bodies)).toEqual(new Set(['/graphql {"query":"{ 工 }"}']));
    expect(sockets.size).toBe(3);
    expect(bytes).toBe(requests * Buffer.byteLength(good));
    expect(p99).toBeGreaterThanOrEqual(p50);
    expect(requestsPerSecond).toBeGreaterThan(0);
  });

  it('asks each question once, and minds no refusal', async () => {
    const bodies: string[] = [];
    const url = await serve((request, response) => {
      request.setEncoding('utf8').on('data', (body: string) => bodies.push(body));
      request.on('end', () => response.writeHead(bodies.length % 2 ? 200 : 503).end(good));
    });
    const asked = Array.from({ length: 30 }, (_, i) => question(`number ${i}`));
    await askEach(url, asked);
    expect(bodies.toSorted()).toEqual(asked.map(({ body }) => JSON.stringify(body)).toSorted());
  });

  it('asks several questions in turn', async () => {
    const counts: Record<string, number> = {};
    const url = await serve((request, response) => {
      request.setEncoding('utf8').on('data', (body: string) => (counts[body] = (counts[body] ?? 0) + 1));
      request.on('end', () => response.end(good));
    });
    const { requests } = await load(url, [job, question('two'), question('three')], briefly);
    const each = Object.values(counts);
    expect(each).toHaveLength(3);
    expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
    expect(each.reduce((sum, count) => sum + count)).toBe(requests);
  });

  it.each([
    ['a status that is not 200', 429, '{"data":{}}'],
    ['errors alone', 200, '{"errors":[{"message":"no"}]}'],
    ['errors beside data', 200, `{"data":{"job":null,"text":"${'x'.repeat(9_000)}"},"errors":[{}]}`],
  ])('fails at %s', async (_name, status, body) => {
    const url = await serve((request, response) =>
      request.resume().once('end', () => {
        response.writeHead(status).end(body);
      }),
    );
    await expect(load(url, job, briefly)).rejects.toThrow(`Refused (${status})`);
  });

  it('fails when the connection is closed instead of an answer', async () => {
    const url = await serve((request) => void request.socket.end());
    await expect(load(url, job, briefly)).rejects.toThrow('closed');
  });

  it('fails when nobody listens', async () => {
    const url = await serve(() => undefined);
    await new Promise((resolve) => server!.close(resolve));
    server = undefined;
    await expect(load(url, job, briefly)).rejects.toThrow('ECONNREFUSED');
  });
});

describe('an answer', () => {
  const head = 'HTTP/1.1 200 OK\r\nX-Any: 1\r\n';

  it.each([
    ['in one piece', [`${head}Content-Length: 4\r\n\r\n1234`], 4],
    [
      'cut inside its head',
      [head.slice(0, 20), `${head.slice(20)}Content-Le`, 'ngth: 4\r\n\r', '\n12', '34'],
      4,
    ],
    ['without a body', [`${head}content-length: 0\r\n\r\n`], 0],
    ['in chunks', [`${head}Transfer-Encoding: chunked\r\n\r\n4\r\n1234\r\nA\r\n1234567890\r\n0\r\n\r\n`], 14],
    [
      'in chunks that are cut anywhere',
      [
        `${head}transfer-encoding: chunked\r\n\r`,
        '\n',
        '1',
        '0\r',
        '\n1234567890',
        '123456\r',
        '\n0',
        '\r\n\r',
        '\n',
      ],
      16,
    ],
  ])('is read %s', async (_name, pieces, bytes) => {
    const url = await servePieces(pieces);
    const stretch = await load(url, job, { connections: 2, seconds: 0.05 });
    expect(stretch.requests).toBeGreaterThan(1);
    expect(stretch.bytes).toBe(stretch.requests * bytes);
  });

  it.each([
    ['without a length', [`${head}\r\n{}`]],
    ['of no HTTP', ['hello\r\n\r\n']],
    ['in chunks without a length', [`${head}transfer-encoding: chunked\r\n\r\nxyz\r\n`]],
    ['longer than it says', [`${head}content-length: 1\r\n\r\n1234`]],
  ])('fails %s', async (_name, pieces) => {
    const url = await servePieces(pieces);
    await expect(load(url, job, briefly)).rejects.toThrow(/No answer|chunk|More came/);
  });
});
