import { Database, openVault, SigningKeys, TokenService, type Clock } from '@yizhan/domain';
import { loadPersistedDocuments, type PersistedDocuments } from './graphql/edge/persisted-documents.ts';
import { buildSchema } from './graphql/schema.ts';
import { createServices, type Services } from './graphql/services.ts';
import { AliyunSms, type AliyunSmsAccount } from './sms/aliyun-sms.ts';
import { usualConnectionLimits, type ConnectionLimits } from './http/connection-limits.ts';
import { choreLog } from './http/watch/chore-log.ts';
import { createServer, type HttpServer } from './http/create-server.ts';
import { usualStreamCaps, type StreamCaps } from './http/streams/stream-registry.ts';

export interface GatewayOptions {
  databaseUrl: string;
  /** At least 32 characters; the same in every process of a deployment. */
  secret: string;
  /** The secret before it, while the root key changes. */
  previousSecret?: string | null;
  poolSize?: number;
  /** How long a request waits for a connection, in milliseconds; one second without it. */
  connectionTimeout?: number;
  host?: string;
  /** 0, the default, takes any free port. */
  port?: number;
  /** How clients and links reach the gateway; the issuer of its tokens. */
  publicUrl?: string;
  /** How people reach the web app; for links and QR codes. */
  webUrl?: string;
  clientOrigins?: readonly string[];
  production?: boolean;
  demo?: boolean;
  logLevel?: string;
  clock?: Clock;
  /** The account that sends login codes; without one the demo shows them, and elsewhere nobody can sign in by phone. */
  sms?: AliyunSmsAccount | null;
  /** The clients' registered documents; those of the schema package by default. */
  persisted?: PersistedDocuments;
  streamCaps?: StreamCaps;
  connectionLimits?: ConnectionLimits;
  /** Whether this process takes part in what the clock asks for; it does unless told not to. */
  chores?: boolean;
  /** Told when the deployment has got a root key that this process does not know: it can read nothing any more. */
  onRootKeyChanged?: () => void;
  /** What the rates of all callers are multiplied by; 1 without it. */
  rateLimitFactor?: number;
  /** How many open jobs are kept in memory for searches; 300,000 without it, none with 0. */
  indexedJobs?: number;
  /** Whether compiled statements answer the queries that they can; they do unless told not to. */
  fastLane?: boolean;
  /** Whether answers that many get alike are kept for a moment; they are unless told not to. */
  keepAnswers?: boolean;
  /** Tells the number of SQL statements of each request in the header `x-statements`; for tests. */
  tellStatements?: boolean;
}

/** A gateway that answers. */
export interface Gateway {
  readonly url: string;
  readonly port: number;
  readonly services: Services;
  /** Stops accepting, sends streams away, lets running requests finish for at most ten seconds, lets go of the database. */
  close(): Promise<void>;
}

/** Milliseconds that running requests have to finish. */
const grace = 10_000;

/** Connects, loads and listens. Throws when the database cannot be reached, has another root key, or the port is taken. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { databaseUrl: url, poolSize, connectionTimeout } = options;
  const database = await Database.connect({ url, poolSize, connectionTimeout, as: 'CALLERS' });
  const deployment = await deploymentOf(url, database);
  try {
    return await serve(options, await servicesOf(options, database, deployment));
  } catch (error) {
    await Promise.all([database.close(), deployment.close()]);
    throw error;
  }
}

/** For what serves no caller; it may wait longer than they. */
async function deploymentOf(url: string, database: Database): Promise<Database> {
  try {
    return await Database.connect({ url, poolSize: 2, connectionTimeout: 10_000, as: 'CONSOLE' });
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function servicesOf(
  options: GatewayOptions,
  database: Database,
  deployment: Database,
): Promise<Services> {
  const { secret, previousSecret: previous, clock, chores, rateLimitFactor, onRootKeyChanged } = options;
  const { keepAnswers } = options;
  const { production = false, demo = !production, webUrl = 'http://localhost:4001' } = options;
  const db = deployment.scoped();
  const vault = await openVault(db, { secret, previous });
  const keys = await SigningKeys.open(db, vault, clock);
  const tokens = new TokenService({ keys, issuer: publicUrlOf(options), clock });
  const sms = options.sms ? new AliyunSms(options.sms) : null;
  const services = createServices({
    ...{ database, deployment, tokens, vault, demo, production, clock, chores, webUrl, sms },
    ...{ rateLimitFactor, keepAnswers, indexedJobs: options.indexedJobs },
    publicUrl: publicUrlOf(options),
  });
  services.events.subscribe(async (batch) => {
    if (batch.some(({ type }) => type === 'keys.rotated')) await keys.load();
    const isForeign = batch.some(
      ({ type, data }) => type === 'keys.rootChanged' && data['fingerprint'] !== vault.fingerprint,
    );
    if (isForeign) onRootKeyChanged?.();
  });
  return services;
}

async function serve(options: GatewayOptions, services: Services): Promise<Gateway> {
  try {
    await services.start();
    const server = await createServer({
      schema: buildSchema(),
      services,
      persisted: options.persisted ?? loadPersistedDocuments(),
      publicUrl: publicUrlOf(options),
      clientOrigins: options.clientOrigins ?? [],
      logLevel: options.logLevel ?? 'silent',
      streamCaps: options.streamCaps ?? usualStreamCaps,
      connectionLimits: options.connectionLimits ?? usualConnectionLimits,
      fastLane: options.fastLane ?? true,
      tellStatements: options.tellStatements ?? false,
    });
    const { log } = server.app;
    if (services.sms instanceof AliyunSms)
      services.sms.onFailure = (code) => log.warn({ code }, 'a message was not sent');
    services.tellChores(choreLog(server.app.log));
    const address = await server.app.listen({ host: hostOf(options), port: options.port ?? 0 });
    const close = (): Promise<void> => stop(server, services);
    return { url: address, port: Number(new URL(address).port), services, close: once(close) };
  } catch (error) {
    await services.stop();
    throw error;
  }
}

const hostOf = ({ host = '127.0.0.1' }: GatewayOptions): string => host;

const publicUrlOf = (options: GatewayOptions): string =>
  options.publicUrl ?? `http://${hostOf(options)}:${options.port ?? 0}`;

async function stop({ app, beginStop }: HttpServer, services: Services): Promise<void> {
  beginStop();
  const deadline = setTimeout(() => app.server.closeAllConnections(), grace);
  await app.close();
  clearTimeout(deadline);
  await letGo(services);
}

async function letGo(services: Services): Promise<void> {
  await services.stop();
  await Promise.all([services.database.close(), services.deployment.close()]);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | null = null;
  return () => (begun ??= work());
}
