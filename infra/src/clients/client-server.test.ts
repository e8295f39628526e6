import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createClientServer } from './client-server.ts';

let folder: string;
let gateway: Server;
let server: FastifyInstance;
let url: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

const visit = { headers: { accept: 'text/html' } };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yizhan-client-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>驿站</title>');
  writeFileSync(join(folder, 'sw.js'), 'self.skipWaiting()');
  writeFileSync(join(folder, 'assets/main-abc.js'), 'export {}');
  gateway = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const { port } = gateway.address() as AddressInfo;
  server = await createClientServer({ name: 'web', folder, gateway: `http://127.0.0.1:${port}` });
  url = await server.listen({ host: '127.0.0.1', port: 0 });
});

beforeEach(() => {
  answer = (_request, response) => response.end('{}');
});

afterAll(async () => {
  await server.close();
  gateway.closeAllConnections();
  gateway.close();
  rmSync(folder, { recursive: true });
});

describe('the files of a client', () => {
  it('answer every address of the client with its one page', async () => {
    const response = await fetch(`${url}/jobs/42?near=here`, visit);
    expect(await response.text()).toContain('驿站');
    expect(response.status).toBe(200);
  });

  it('are not found when a file is meant', async () => {
    expect((await fetch(`${url}/assets/gone.js`)).status).toBe(404);
  });

  it.each([
    ['/', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/assets/main-abc.js', 'public, max-age=31536000, immutable'],
  ])('at %s are kept for: %s', async (path, expected) => {
    expect((await fetch(url + path)).headers.get('cache-control')).toBe(expected);
  });

  it('allow own scripts only', async () => {
    const { headers } = await fetch(`${url}/jobs`, visit);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
    });
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('ask for https from then on when a proxy says that the visitor came by it', async () => {
    const told = (headers: Record<string, string>) =>
      fetch(`${url}/`, { headers }).then((answer) => answer.headers.get('strict-transport-security'));
    expect(await told({})).toBeNull();
    expect(await told({ 'x-forwarded-proto': 'https' })).toBe('max-age=31536000; includeSubDomains');
  });

  it('have a mark for styles of their own, another in each answer, where the page asks for one', async () => {
    writeFileSync(join(folder, 'index.html'), '<meta nonce="YIZHAN_CSP_NONCE"><title>驿站</title>');
    const marks = new Set<string>();
    for (const path of ['/', '/index.html', '/jobs/42']) {
      const response = await fetch(url + path, visit);
      const [, mark = ''] = /<meta nonce="([\w-]{22})">/.exec(await response.text()) ?? [];
      expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${mark}';`);
      marks.add(mark);
    }
    expect(marks.size).toBe(3);
  });
});

describe('the gateway behind a client', () => {
  it('gets the request as it was sent, and who sent it', async () => {
    answer = (request, response) => {
      const { host, 'x-forwarded-for': sender } = request.headers;
      request
        .setEncoding('utf8')
        .on('data', (body: string) => response.end(JSON.stringify({ host, sender, body })));
    };
    const body = '{"query":"{ viewer { kind } }"}';
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '10.0.0.1' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', body, headers });
    expect(await response.json()).toEqual({ host: new URL(url).host, sender: '127.0.0.1', body });
  });

  it('sends events as they happen', async () => {
    let stream: ServerResponse | undefined;
    answer = (_request, response) => {
      stream = response.writeHead(200, { 'content-type': 'text/event-stream' });
      stream.write('event: next\n\n');
    };
    const response = await fetch(`${url}/graphql`, { headers: { accept: 'text/event-stream' } });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('event: next\n\n');
    stream?.write('event: later\n\n');
    expect((await reader?.read())?.value).toBe('event: later\n\n');
    stream?.end();
  });

  it('learns that the visitor left a stream', async () => {
    const left = new Promise((resolve) => {
      answer = (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n');
        response.on('close', resolve);
      };
    });
    const visitor = new AbortController();
    await fetch(`${url}/graphql`, { signal: visitor.signal });
    visitor.abort();
    await left;
  });

  it('is reported as unavailable, in words, when it is away', async () => {
    answer = (request) => request.socket.destroy();
    const response = await fetch(`${url}/graphql`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    });
  });
});
