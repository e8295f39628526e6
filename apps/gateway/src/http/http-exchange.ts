import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HttpExchange } from '../graphql/context.ts';

/** Cookies go to the API and nowhere else. */
const path = '/graphql';
const clientForm = /^[a-z][a-z0-9-]{0,19}$/;

/** What resolvers may do with the transport: read and set http-only cookies. */
export function httpExchange(request: FastifyRequest, reply: FastifyReply, secure: boolean): HttpExchange {
  const { cookies } = request;
  const options = { path, httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    clientName: clientNameOf(request.headers['x-yizhan-client']),
    address: request.ip,
    cookies,
    setCookie: (name, value, expiresAt) =>
      void reply.setCookie(name, value, { ...options, expires: expiresAt }),
    clearCookie: (name) => void reply.clearCookie(name, options),
  };
}

const clientNameOf = (header: string | string[] | undefined): string | null =>
  typeof header === 'string' && clientForm.test(header) ? header : null;
