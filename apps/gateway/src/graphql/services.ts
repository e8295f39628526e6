import {
  anonymous,
  demoSms,
  EventStream,
  HallNetworks,
  InstantHireRunner,
  JobIndex,
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
  type UseCaseContext,
  type Vault,
} from '@yizhan/domain';
import { HeldRows } from '@yizhan/query-compiler';
import { ApplicationFeed } from '../feed/application-feed.ts';
import { RateLimiter } from '../rate-limits/rate-limiter.ts';
import { ratesTimes } from '../rate-limits/rates.ts';
import { KeptAnswers } from '../lane/kept-answers.ts';
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
  /** Open jobs for searches; null where none are kept. */
  readonly jobIndex: JobIndex | null;
  readonly events: EventStream;
  /** Answers that many get alike; null where each request is answered for itself. */
  readonly keptAnswers: KeptAnswers | null;
  /** Employers that compiled statements found, for those that follow. */
  readonly heldEmployers: HeldRows;
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
  /** How many open jobs are kept in memory for searches; 300,000 without it, none with 0. */
  indexedJobs?: number;
  /** Whether answers that many get alike are kept for a moment; they are unless told not to. */
  keepAnswers?: boolean;
  /** Whether this process takes part in what the clock asks for; it does unless told not to. */
  chores?: boolean;
}

/** Of which one takes less than a kilobyte. */
const mostEmployers = 30_000;

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
  const jobIndex = jobIndexOf(options, events);
  return {
    ...{ database, deployment, tokens, vault, publicUrl, webUrl, demo, production },
    ...{ clock, markets, occupations, events, jobIndex },
    revocations,
    // After what is known of the markets was read anew, and before streams tell anybody to read again.
    keptAnswers: options.keepAnswers === false ? null : new KeptAnswers(events, clock),
    limiter: new RateLimiter({ db, halls, vault, rates: ratesTimes(rateLimitFactor) }),
    heldEmployers: new HeldRows(mostEmployers),
    feed: new JobFeed(db, events),
    applicationFeed: new ApplicationFeed(db, events),
    sms: options.sms ?? (demo ? demoSms : noSms),
    ...lifeOf(options, {
      clock,
      markets,
      occupations,
      events,
      jobIndex,
      load,
      loadRevocations: () => revocations.load(db),
    }),
  };
}

/** Searches are answered by the database until it is loaded. */
function jobIndexOf(
  { deployment, indexedJobs = 300_000 }: ServicesOptions,
  events: EventStream,
): JobIndex | null {
  if (indexedJobs === 0) return null;
  const jobIndex = new JobIndex(deployment.scoped(), indexedJobs);
  // Not awaited: who searches meanwhile is answered by the database.
  events.subscribe((batch) => void jobIndex.catchUp(batch.map(({ marketId }) => marketId)));
  return jobIndex;
}

/** What the parts of a process that live as long as it are made of. */
interface Parts {
  clock: Clock;
  markets: MarketDirectory;
  occupations: OccupationDirectory;
  events: EventStream;
  jobIndex: JobIndex | null;
  load(): Promise<void>;
  loadRevocations(): Promise<void>;
}

/** What begins and ends with the process: in this order, and back. */
function lifeOf(options: ServicesOptions, parts: Parts): Pick<Services, 'start' | 'stop' | 'tellChores'> {
  const { database, chores = true } = options;
  const { load, events, jobIndex, loadRevocations } = parts;
  const relay = new OutboxRelay(database.url);
  let listener: ChoreListener = { onError: () => undefined, onChains: () => undefined };
  const heard: ChoreListener = {
    onError: (error, chore) => listener.onError(error, chore),
    onChains: (chains) => listener.onChains(chains),
  };
  const maintenance = chores ? maintenanceOf(options, parts, heard) : null;
  const instantHire = chores ? instantHireOf(options, parts, heard) : null;
  return {
    tellChores: (told) => void (listener = told),
    start: async () => {
      await load();
      await relay.start();
      await events.start();
      // After the stream began, so that none falls between.
      await loadRevocations();
      void jobIndex?.load().catch((error: unknown) => heard.onError(error, 'job-index'));
      await maintenance?.start();
      await instantHire?.start();
    },
    stop: async () => {
      await instantHire?.stop();
      await maintenance?.stop();
      await relay.stop();
      await events.stop();
      await jobIndex?.stop();
    },
  };
}

function maintenanceOf(
  { database, deployment, vault }: ServicesOptions,
  { clock }: Parts,
  heard: ChoreListener,
): Maintenance {
  const [db, callersDb] = [deployment.scoped(), database.scoped()];
  return new Maintenance({ url: database.url, db, callersDb, clock, vault, ...heard });
}

/** Offers urgent jobs in waves, by nobody's hand. */
function instantHireOf(
  { database, deployment, vault }: ServicesOptions,
  { clock, markets, occupations }: Parts,
  heard: ChoreListener,
): InstantHireRunner {
  const db = deployment.scoped();
  const known = { db, principal: anonymous, markets, occupations, vault, clock };
  const contextOf = (marketId: number): UseCaseContext | null => {
    const market = markets.market(marketId);
    return market && { ...known, market, language: 'zh-CN', requestId: 'instant-hire' };
  };
  const onError = (error: unknown): void => heard.onError(error, 'instant-hire');
  return new InstantHireRunner({ url: database.url, db, contextOf, onError });
}
