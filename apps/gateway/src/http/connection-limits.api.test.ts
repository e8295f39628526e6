import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { useGateway } from '../testing/index.ts';

const api = useGateway({
  connectionLimits: { headers: 500, request: 1_000, checkEvery: 100, keepAlive: 60_000, most: 4 },
});
const sockets = new Set<Socket>();
afterEach(async () => {
  const closed = [...sockets].map(
    (socket) =>
      new Promise((resolve) => (socket.destroyed ? resolve(null) : socket.once('close', resolve).destroy())),
  );
  await Promise.all(closed);
  sockets.clear();
});

/** What comes back until the connection is closed. */
function speak(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1', () => socket.write(text));
    sockets.add(socket);
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

describe('a connection', () => {
  it('that does not send its headers is told so and closed', async () => {
    expect(await speak(head)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('that does not send its body is told so and closed', async () => {
    expect(await speak(`${head}Content-Length: 500\r\n\r\n{"query":`)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('with more than 16 KB of headers is told so and closed', async () => {
    expect(await speak(`${head}X-Much: ${'x'.repeat(17_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('that speaks no HTTP is told so and closed', async () => {
    expect(await speak('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('beyond the most there may be is closed at once; the others work on', async () => {
    const held = Array.from({ length: 4 }, () =>
      speak(`${head}Connection: keep-alive\r\nContent-Length: 2\r\n\r\n{}`),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await speak(`${head}\r\n`)).toBe('');
    for (const socket of sockets) socket.end();
    expect((await Promise.all(held)).map((answer) => answer.slice(0, 12))).toEqual(
      Array(4).fill('HTTP/1.1 400'),
    );
  });
});
