import {
  demoSms,
  EventStream,
  HallNetworks,
  Maintenance,
  MarketDirectory,
  noSms,
  OccupationDirectory,
  OutboxRelay,
  Revocations,
  systemClock,
  type Clock,
  type Database,
  type MaintenanceOptions,
  type SmsSender,
  type TokenService,
  type Vault,
} from '@yizhan/domain';
import { ApplicationFeed } from '../feed/application-feed.ts';
import { RateLimiter } from '../rate-limits/rate-limiter.ts';
import { ratesTimes } from '../rate-limits/rates.ts';
import { JobFeed } from '../feed/job-feed.ts';

/** Hears of what the clock asked for. */
export type ChoreListener = Pick<MaintenanceOptions, 'onError' | 'onChains'>;

/** What a process holds for all its requests. */
export interface Services {
  /** For callers, who meet the wall between markets. */
  readonly database: Database;
  /** For chores and keys, which belong to no market. */
  readonly deployment: Database;
  readonly clock: Clock;
  readonly markets: MarketDirectory;
  readonly occupations: OccupationDirectory;
  readonly events: EventStream;
  readonly feed: JobFeed;
  readonly applicationFeed: ApplicationFeed;
  readonly tokens: TokenService;
  readonly vault: Vault;
  /** Who has lost rights lately. */
  readonly revocations: Revocations;
  readonly sms: SmsSender;
  /** Takes the points of every operation. */
  readonly limiter: RateLimiter;
  readonly demo: boolean;
  readonly production: boolean;
  /** How clients and links reach the gateway. */
  readonly publicUrl: string;
  /** How people reach the web app. */
  readonly webUrl: string;
  /** Says where chores tell what they found and what failed; nowhere without it. */
  tellChores(listener: ChoreListener): void;
  /** Loads what is kept in process and begins to listen for events. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServicesOptions {
  database: Database;
  deployment: Database;
  tokens: TokenService;
  vault: Vault;
  publicUrl: string;
  webUrl: string;
  demo: boolean;
  production: boolean;
  /** Sends login codes; without it the demo shows them. */
  sms?: SmsSender | null;
  clock?: Clock;
  /** What the usual rates are multiplied by. */
  rateLimitFactor?: number;
  /** Whether this process takes part in what the clock asks for; it does unless told not to. */
  chores?: boolean;
}

export function createServices(options: ServicesOptions): Services {
  const { database, deployment, tokens, vault, publicUrl, webUrl } = options;
  const { demo, production, clock = systemClock, rateLimitFactor = 1 } = options;
  const db = database.scoped();
  const markets = new MarketDirectory(db);
  const occupations = new OccupationDirectory(db);
  const halls = new HallNetworks(db);
  const load = async (): Promise<void> => {
    await Promise.all([markets.load(), occupations.load(), halls.load()]);
  };
  const events = new EventStream(database.url, db);
  const revocations = new Revocations(clock);
  // First of all: what follows must not reach who may not have it any more.
  events.subscribe((batch) => revocations.take(batch));
  events.subscribe(async (batch) => {
    if (batch.some(({ type }) => type === 'reference.changed')) await load();
  });
  return {
    ...{ database, deployment, tokens, vault, publicUrl, webUrl, demo, production },
    ...{ clock, markets, occupations, events },
    revocations,
    limiter: new RateLimiter({ db, halls, vault, rates: ratesTimes(rateLimitFactor) }),
    feed: new JobFeed(db, events),
    applicationFeed: new ApplicationFeed(db, events),
    sms: options.sms ?? (demo ? demoSms : noSms),
    ...lifeOf(options, clock, load, events, () => revocations.load(db)),
  };
}

/** What begins and ends with the process: in this order, and back. */
function lifeOf(
  { database, deployment, vault, chores = true }: ServicesOptions,
  clock: Clock,
  load: () => Promise<void>,
  events: EventStream,
  loadRevocations: () => Promise<void>,
): Pick<Services, 'start' | 'stop' | 'tellChores'> {
  const relay = new OutboxRelay(database.url);
  let listener: ChoreListener = { onError: () => undefined, onChains: () => undefined };
  const maintenanceOptions: MaintenanceOptions = {
    ...{ url: database.url, db: deployment.scoped(), clock, vault },
    onError: (error, chore) => listener.onError(error, chore),
    onChains: (chains) => listener.onChains(chains),
  };
  const maintenance = chores ? new Maintenance(maintenanceOptions) : null;
  return {
    tellChores: (heard) => void (listener = heard),
    start: async () => {
      await load();
      await relay.start();
      await events.start();
      // After the stream began, so that none falls between.
      await loadRevocations();
      await maintenance?.start();
    },
    stop: async () => {
      await maintenance?.stop();
      await relay.stop();
      await events.stop();
    },
  };
}
