import type { FastifyInstance } from 'fastify';
import { printSchema, type GraphQLSchema } from 'graphql';
import type { TokenService } from '@yizhan/domain';

/** What the deployment publishes of itself: the schema, and the keys that check its tokens. */
export function registerDocuments(app: FastifyInstance, schema: GraphQLSchema, tokens: TokenService): void {
  const sdl = printSchema(schema);
  app.get('/schema.graphql', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=300').send(sdl),
  );
  app.get('/.well-known/jwks.json', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(tokens.jwks()),
  );
}
