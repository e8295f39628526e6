import type { ServerResponse } from 'node:http';
import type { OpenStream } from './stream-registry.ts';

/** Milliseconds after which a client that takes nothing is given up. */
const patience = 30_000;
/** Clients come back within this many milliseconds after the shortest wait, each at another moment. */
const shortestReturn = 500;
const returnSpread = 2_500;

/** Writes an event stream to a response, waits for slow readers, and ends it from either side. */
export class EventStreamWriter implements OpenStream {
  constructor(
    private readonly response: ServerResponse,
    private readonly events: AsyncGenerator<string, void, unknown>,
  ) {}

  /** Resolves when the stream has ended, whoever ended it. */
  async run(): Promise<void> {
    const stop = (): void => void this.events.return();
    this.response.once('close', stop);
    try {
      for await (const event of this.events) await this.write(event);
    } finally {
      this.response.off('close', stop);
      this.response.end();
    }
  }

  /** Tells the client when to come back, and ends. */
  close(): void {
    const wait = shortestReturn + Math.floor(Math.random() * returnSpread);
    if (this.response.writable) this.response.write(`retry: ${wait}\n\n`);
    void this.events.return();
  }

  private write(text: string): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.response.destroy(), patience);
      this.response.write(text, () => {
        clearTimeout(timer);
        resolve(); // a failed write closes the response, which ends the loop
      });
    });
  }
}
