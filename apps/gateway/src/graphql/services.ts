import {
  demoSms,
  EventStream,
  Maintenance,
  MarketDirectory,
  noSms,
  OccupationDirectory,
  OutboxRelay,
  systemClock,
  type Clock,
  type Database,
  type SmsSender,
  type TokenService,
  type Vault,
} from '@yizhan/domain';
import { ApplicationFeed } from '../feed/application-feed.ts';
import { JobFeed } from '../feed/job-feed.ts';

/** What a process holds for all its requests. */
export interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly markets: MarketDirectory;
  readonly occupations: OccupationDirectory;
  readonly events: EventStream;
  readonly feed: JobFeed;
  readonly applicationFeed: ApplicationFeed;
  readonly tokens: TokenService;
  readonly vault: Vault;
  readonly sms: SmsSender;
  readonly demo: boolean;
  readonly production: boolean;
  /** Loads what is kept in process and begins to listen for events. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServicesOptions {
  database: Database;
  tokens: TokenService;
  vault: Vault;
  demo: boolean;
  production: boolean;
  clock?: Clock;
  /** Whether this process takes part in what the clock asks for; it does unless told not to. */
  chores?: boolean;
  /** Told of chores that failed. */
  onError?: (error: Error) => void;
}

export function createServices({
  database,
  tokens,
  vault,
  demo,
  production,
  clock = systemClock,
  chores = true,
  onError = () => undefined,
}: ServicesOptions): Services {
  const db = database.scoped();
  const markets = new MarketDirectory(db);
  const occupations = new OccupationDirectory(db);
  const events = new EventStream(database.url, db);
  const relay = new OutboxRelay(database.url);
  const feed = new JobFeed(db, events);
  const applicationFeed = new ApplicationFeed(db, events);
  const maintenance = chores ? new Maintenance({ url: database.url, db, clock, onError }) : null;
  const load = async (): Promise<void> => {
    await Promise.all([markets.load(), occupations.load()]);
  };
  events.subscribe(async (batch) => {
    if (batch.some(({ type }) => type === 'reference.changed')) await load();
  });
  return {
    ...{
      database,
      clock,
      markets,
      occupations,
      events,
      feed,
      applicationFeed,
      tokens,
      vault,
      demo,
      production,
    },
    sms: demo ? demoSms : noSms,
    start: async () => {
      await load();
      await relay.start();
      await events.start();
      await maintenance?.start();
    },
    stop: async () => {
      await maintenance?.stop();
      await relay.stop();
      await events.stop();
    },
  };
}
