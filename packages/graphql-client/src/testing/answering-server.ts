import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one request carried, as far as tests look at it. */
export interface SeenRequest {
  headers: IncomingMessage['headers'];
  body: {
    query?: string;
    operationName?: string;
    variables?: Record<string, unknown>;
    extensions?: { persistedQuery?: { sha256Hash: string } };
  };
}

type Answer = (seen: SeenRequest, response: ServerResponse) => void;

/** A real HTTP server on a free port that answers by script; every request is kept. */
export interface AnsweringServer {
  url: string;
  seen: SeenRequest[];
  answer(next: Answer): void;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<SeenRequest['body']> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as SeenRequest['body'];
}

/** Answers with JSON. */
export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** Opens an event stream and sends results into it. */
export function stream(response: ServerResponse): {
  next(result: unknown): void;
  drop(): void;
  complete(): void;
} {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(':\n\n');
  return {
    next: (result) => void response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`),
    drop: () => void response.destroy(),
    complete: () => void response.end('event: complete\ndata: \n\n'),
  };
}

/** Starts an answering server. */
export async function startAnsweringServer(): Promise<AnsweringServer> {
  const seen: SeenRequest[] = [];
  let answer: Answer = (_, response) => json(response, { data: null });
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const one = { headers: request.headers, body };
      seen.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    seen,
    answer: (next) => {
      answer = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
