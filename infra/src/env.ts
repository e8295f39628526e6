import { Complaint } from './processes/complaint.ts';

/** What the commands need to know; the gateway reads and checks its own variables as well. */
export type Env = {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly ports: {
    readonly gateway: number;
    readonly web: number;
    readonly admin: number;
    readonly signage: number;
  };
  readonly databaseUrl: string | undefined;
  readonly mode: 'development' | 'production' | 'test';
  readonly demo: boolean;
  readonly secret: string | undefined;
  /** The secret before it, while the root key changes. */
  readonly previousSecret: string | undefined;
};

type Source = Readonly<Record<string, string | undefined>>;
type Reader<T> = (value: string) => T | undefined;

/** Reads and checks the variables; all wrong ones are named at once, a line each. */
export function readEnv(source: Source = process.env): Env {
  const wrong: string[] = [];
  const env = readAll((name, fallback, accepted, reader, shown = asIs) => {
    const value = source[name]?.trim();
    if (value === undefined || value === '') return fallback;
    const result = reader(value);
    if (result === undefined) wrong.push(`${name} is "${shown(value)}"; accepted is ${accepted}.`);
    return result ?? fallback;
  });
  wrong.push(...contradictions(env));
  if (wrong.length > 0) throw new Complaint(wrong.join('\n'));
  return env;
}

/** Reads one variable, or notes what is wrong with it. */
type Read = <T>(name: string, fallback: T, accepted: string, reader: Reader<T>, shown?: Shown) => T;
type Shown = (value: string) => string;

const asIs: Shown = (value) => value;
const acceptedPort = 'a whole number from 0 (any free port) to 65535';
const acceptedSecret = 'at least 32 characters';
const acceptedUrl = 'postgres://account:password@host:port/database';

function readAll(read: Read): Env {
  const port = (name: string, fallback: number) => read(name, fallback, acceptedPort, readPort);
  const mode = read('NODE_ENV', 'development', 'development, production or test', readMode);
  return {
    host: read('HOST', '127.0.0.1', 'an address of this machine, without a port', readHost),
    ports: {
      gateway: port('PORT', 4000),
      web: port('WEB_PORT', 4001),
      admin: port('ADMIN_PORT', 4002),
      signage: port('SIGNAGE_PORT', 4003),
    },
    databaseUrl: read('DATABASE_URL', undefined, acceptedUrl, readDatabaseUrl, withoutPassword),
    mode,
    demo: read('YIZHAN_DEMO', mode !== 'production', 'true or false', readBoolean),
    secret: read('YIZHAN_SECRET', undefined, acceptedSecret, readSecret, lengthOf),
    previousSecret: read('YIZHAN_SECRET_PREVIOUS', undefined, acceptedSecret, readSecret, lengthOf),
  };
}

function lengthOf(value: string): string {
  return `${value.length} characters`;
}

/** A database's URL as it may be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/:\/\/([^:@/]*):.*@/, '://$1:…@');
}

function contradictions({ mode, demo, secret }: Env): string[] {
  if (mode !== 'production') return [];
  return [
    ...(demo ? ['YIZHAN_DEMO is "true"; with NODE_ENV=production only false is accepted.'] : []),
    ...(secret ? [] : ['YIZHAN_SECRET is not set; NODE_ENV=production needs it, at least 32 characters.']),
  ];
}

function readPort(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65535 ? Number(value) : undefined;
}

function readMode(value: string): Env['mode'] | undefined {
  return value === 'development' || value === 'production' || value === 'test' ? value : undefined;
}

function readHost(value: string): string | undefined {
  return /^[\w.:-]+$/.test(value) ? value : undefined;
}

function readBoolean(value: string): boolean | undefined {
  return { true: true, false: false }[value];
}

function readSecret(value: string): string | undefined {
  return value.length >= 32 ? value : undefined;
}

function readDatabaseUrl(value: string): string | undefined {
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) return undefined;
  return new URL(value).pathname.length > 1 ? value : undefined;
}
