import pg from 'pg';

export interface ListeningOptions {
  url: string;
  channel: string;
  /** Called once after each connect, before the first notification: time to catch up. */
  onConnect(client: pg.Client): Promise<void>;
  onNotify(payload: string): void;
}

const firstDelay = 100;
const longestDelay = 5_000;

/** One connection that LISTENs and comes back by itself when it breaks. */
export class ListeningClient {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private delay = firstDelay;
  private stopped = false;

  constructor(private readonly options: ListeningOptions) {}

  /** Resolves after the first attempt, whether it worked or not: later ones follow by themselves. */
  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.options.url, keepAlive: true });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.options.onNotify(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(this.options.channel)}`);
      this.client = client;
      await this.options.onConnect(client);
      this.delay = firstDelay;
    } catch {
      this.lost(client);
    }
  }

  /** The live connection, or null while it is broken. */
  get connection(): pg.Client | null {
    return this.client;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private lost(client: pg.Client): void {
    if (this.client === client) this.client = null;
    client.removeAllListeners();
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
    if (this.stopped || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.start();
    }, this.delay);
    this.delay = Math.min(this.delay * 2, longestDelay);
  }
}
