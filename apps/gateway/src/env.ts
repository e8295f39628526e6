import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { AliyunSmsAccount } from './sms/aliyun-sms.ts';

/** What the gateway reads from its environment; .env.example lists it. */
export interface GatewayEnv {
  databaseUrl: string;
  poolSize: number;
  production: boolean;
  demo: boolean;
  secret: string;
  /** The secret before it, while the root key changes. */
  previousSecret: string | null;
  workers: number;
  host: string;
  port: number;
  /** How clients and links reach the gateway. */
  publicUrl: string;
  /** How people reach the web app: for links and QR codes on paper and walls. */
  webUrl: string;
  /** Where our own clients are served from, for CORS. */
  clientOrigins: string[];
  logLevel: string;
  /** The account that sends login codes; null where nothing is sent. */
  sms: AliyunSmsAccount | null;
  /** What the rates of all callers are multiplied by. */
  rateLimitFactor: number;
  /** Whether compiled statements answer the queries that they can. */
  fastLane: boolean;
  /** How many open jobs are kept in memory for searches; none with 0. */
  indexedJobs: number;
  /** Whether answers that many get alike are kept for a moment. */
  keepAnswers: boolean;
}

/** The environment cannot be worked with; the message has a line for each variable. */
export class WrongEnvironment extends Error {}

type Source = Readonly<Record<string, string | undefined>>;

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const isDatabaseUrl = (text: string): boolean =>
  /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1;

const isPublicUrl = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

/** Each variable: how it is read, and what a message says is accepted. */
const variables = {
  DATABASE_URL: [z.string().refine(isDatabaseUrl), 'postgres://account:password@host:port/database'],
  DATABASE_POOL_SIZE: [whole(2, 1000).default(20), 'a whole number from 2 to 1000'],
  NODE_ENV: [
    z.enum(['development', 'production', 'test']).default('development'),
    'development, production or test',
  ],
  YIZHAN_SECRET: [z.string().min(32).optional(), 'at least 32 characters'],
  YIZHAN_SECRET_PREVIOUS: [z.string().min(32).optional(), 'at least 32 characters'],
  YIZHAN_DEMO: [z.enum(['true', 'false']).optional(), 'true or false'],
  GATEWAY_WORKERS: [whole(1, 64).default(1), 'a whole number from 1 to 64'],
  HOST: [
    z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    'an address of this machine, without a port',
  ],
  PORT: [whole(0, 65_535).default(4000), 'a port number, 0 for any free one'],
  WEB_PORT: [whole(0, 65_535).default(4001), 'a port number'],
  ADMIN_PORT: [whole(0, 65_535).default(4002), 'a port number'],
  SIGNAGE_PORT: [whole(0, 65_535).default(4003), 'a port number'],
  PUBLIC_URL: [z.string().refine(isPublicUrl).optional(), 'an address that begins with http:// or https://'],
  WEB_URL: [z.string().refine(isPublicUrl).optional(), 'an address that begins with http:// or https://'],
  RATE_LIMIT_FACTOR: [z.coerce.number().min(0.01).max(10_000).default(1), 'a number from 0.01 to 10000'],
  FAST_LANE: [z.enum(['on', 'off']).default('on'), 'on or off'],
  INDEXED_JOBS: [whole(0, 5_000_000).default(300_000), 'a whole number from 0 to 5000000'],
  KEEP_ANSWERS: [z.enum(['on', 'off']).default('on'), 'on or off'],
  LOG_LEVEL: [z.enum(logLevels).default('info'), logLevels.join(', ')],
  SMS_PROVIDER: [z.enum(['none', 'aliyun']).default('none'), 'none or aliyun'],
  SMS_ENDPOINT: [
    z.string().refine(isPublicUrl).default('https://dysmsapi.aliyuncs.com'),
    'an address that begins with https://',
  ],
  SMS_ACCESS_KEY_ID: [z.string().optional(), 'the id of an access key'],
  SMS_ACCESS_KEY_SECRET: [z.string().optional(), 'the secret of an access key'],
  SMS_SIGN_NAME: [z.string().optional(), 'an approved signature'],
  SMS_TEMPLATE_CODE: [
    z
      .string()
      .regex(/^SMS_\d+$/)
      .optional(),
    'SMS_ and digits',
  ],
} as const;

type Name = keyof typeof variables;

const schema = z.object({
  ...(Object.fromEntries(Object.entries(variables).map(([name, [type]]) => [name, type])) as {
    [Key in Name]: (typeof variables)[Key][0];
  }),
});

type Values = z.infer<typeof schema>;

/** Reads and checks the variables once, at start. Throws WrongEnvironment that names all wrong ones. */
export function readEnv(source: Source = process.env): GatewayEnv {
  const given = Object.fromEntries(
    Object.keys(variables).map((name) => [name, source[name]?.trim() || undefined]),
  );
  const read = schema.safeParse(given);
  if (!read.success) throw new WrongEnvironment(wrongOnes(read.error, given).join('\n'));
  const contradictions = contradictionsOf(read.data);
  if (contradictions.length > 0) throw new WrongEnvironment(contradictions.join('\n'));
  return toEnv(read.data);
}

function toEnv(values: Values): GatewayEnv {
  const production = values.NODE_ENV === 'production';
  const { HOST: host, PORT: port } = values;
  return {
    databaseUrl: values.DATABASE_URL,
    poolSize: values.DATABASE_POOL_SIZE,
    production,
    demo: values.YIZHAN_DEMO ? values.YIZHAN_DEMO === 'true' : !production,
    // Good until the process ends: whoever starts the gateway keeps one, see contradictionsOf.
    secret: values.YIZHAN_SECRET ?? randomBytes(32).toString('base64url'),
    previousSecret: values.YIZHAN_SECRET_PREVIOUS ?? null,
    workers: values.GATEWAY_WORKERS,
    host,
    port,
    publicUrl: values.PUBLIC_URL ?? `http://${reachable(host)}:${port}`,
    webUrl: (values.WEB_URL ?? `http://${reachable(host)}:${values.WEB_PORT}`).replace(/\/$/, ''),
    clientOrigins: [values.WEB_PORT, values.ADMIN_PORT, values.SIGNAGE_PORT].flatMap(localOrigins),
    logLevel: values.LOG_LEVEL,
    sms: smsOf(values),
    rateLimitFactor: values.RATE_LIMIT_FACTOR,
    fastLane: values.FAST_LANE === 'on',
    indexedJobs: values.INDEXED_JOBS,
    keepAnswers: values.KEEP_ANSWERS === 'on',
  };
}

/** What a provider of messages needs beside its name. */
const smsNames = [
  'SMS_ACCESS_KEY_ID',
  'SMS_ACCESS_KEY_SECRET',
  'SMS_SIGN_NAME',
  'SMS_TEMPLATE_CODE',
] as const;

const smsOf = (values: Values): AliyunSmsAccount | null =>
  values.SMS_PROVIDER === 'none'
    ? null
    : {
        endpoint: values.SMS_ENDPOINT,
        key: { id: values.SMS_ACCESS_KEY_ID!, secret: values.SMS_ACCESS_KEY_SECRET! },
        signName: values.SMS_SIGN_NAME!,
        templateCode: values.SMS_TEMPLATE_CODE!,
      };

function smsContradictions(values: Values): string[] {
  if (values.SMS_PROVIDER === 'none') return [];
  const missing = smsNames
    .filter((name) => !values[name])
    .map((name) => `${name} is not set; SMS_PROVIDER=${values.SMS_PROVIDER} needs ${variables[name][1]}.`);
  const isOpen = values.NODE_ENV === 'production' && !values.SMS_ENDPOINT.startsWith('https:');
  return isOpen
    ? [...missing, 'SMS_ENDPOINT is no https:// address; with NODE_ENV=production only one is accepted.']
    : missing;
}

function contradictionsOf(values: Values): string[] {
  const wrong = smsContradictions(values);
  if (values.NODE_ENV !== 'production') return wrong;
  return [
    ...wrong,
    ...(values.YIZHAN_DEMO === 'true'
      ? ['YIZHAN_DEMO is "true"; with NODE_ENV=production only false is accepted.']
      : []),
    ...(values.YIZHAN_SECRET
      ? []
      : ['YIZHAN_SECRET is not set; with NODE_ENV=production it needs at least 32 characters.']),
  ];
}

function wrongOnes(error: z.ZodError, given: Record<string, string | undefined>): string[] {
  const names = new Set(error.issues.map((issue) => issue.path[0] as Name));
  return [...names].map((name) => {
    const value = given[name];
    const accepted = variables[name][1];
    if (value === undefined) return `${name} is not set; accepted is ${accepted}.`;
    return `${name} is ${shown(name, value)}; accepted is ${accepted}.`;
  });
}

/** A value as a message may show it. */
function shown(name: Name, value: string): string {
  if (/SECRET/.test(name)) return `${value.length} characters long`;
  return `"${value.replace(/:\/\/([^:@/]*):.*@/, '://$1:…@')}"`;
}

const reachable = (host: string): string =>
  ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)
    ? 'localhost'
    : host.includes(':')
      ? `[${host}]`
      : host;

const localOrigins = (port: number): string[] => [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
