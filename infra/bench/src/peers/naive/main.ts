import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSchema } from 'type-graphql';
import { DataSource } from 'typeorm';
import { databaseUrl, poolSize, port } from '../settings.ts';
import { BoardResolver, EmployerResolver, ShiftResolver } from './board-resolvers.ts';
import * as entities from './entities.ts';
import { loadersOf, type Context } from './loaders.ts';
import { ReportResolver } from './report-resolvers.ts';
import { ApplicationResolver, JobResolver, WorkerResolver, WorkerSkillResolver } from './resolvers.ts';

/** Apollo Server, type-graphql and TypeORM's repositories put together as their guides do. */
const source = await new DataSource({
  type: 'postgres',
  url: databaseUrl,
  poolSize,
  entities: Object.values(entities),
}).initialize();
const schema = await buildSchema({
  resolvers: [
    JobResolver,
    WorkerResolver,
    WorkerSkillResolver,
    ApplicationResolver,
    BoardResolver,
    ShiftResolver,
    EmployerResolver,
    ReportResolver,
  ],
  validate: false,
});
const server = new ApolloServer<Context>({ schema });
await startStandaloneServer(server, {
  listen: { port, host: '127.0.0.1' },
  context: async () => ({ source, loaders: loadersOf(source) }),
});
