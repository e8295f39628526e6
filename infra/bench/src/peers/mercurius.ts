import fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';
import { loaders } from './mercurius-loaders.ts';
import { resolvers } from './mercurius-resolvers.ts';
import { schema } from './plain-schema.ts';
import { databaseUrl, poolSize, port } from './settings.ts';

/** Mercurius with its loaders and its compiler, on SQL by hand. */
const app = fastify();
const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize });
await app.register(mercurius, {
  schema,
  resolvers: resolvers(pool),
  loaders: loaders(pool),
  jit: 1,
  graphiql: false,
});
await app.listen({ port, host: '127.0.0.1' });
