import type { Page, Request } from '@yizhan/testing/browser';

/** Well under the deadline of a request, which is 15 s. */
const stride = 5_000;

const isStream = (request: Request) => request.headers()['accept']?.includes('text/event-stream') ?? false;

/**
 * Lets the time of a page pass in strides, and after each waits for the answers that are under way: in one leap their
 * deadlines would pass as well, and a server that needs a moment would count as lost.
 */
export class PatientClock {
  private readonly page: Page;
  private readonly asked = new Set<Request>();

  /** For a page that has not gone anywhere yet; its time runs as usual until it is told to pass. */
  static async install(page: Page): Promise<PatientClock> {
    await page.clock.install();
    return new PatientClock(page);
  }

  private constructor(page: Page) {
    this.page = page;
    page.on('request', (request) => isStream(request) || this.asked.add(request));
    page.on('requestfinished', (request) => this.asked.delete(request));
    page.on('requestfailed', (request) => this.asked.delete(request));
  }

  async pass(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= stride) {
      await this.page.clock.runFor(Math.min(stride, left));
      await Promise.all([...this.asked].map(ended));
    }
  }

  /** Lets time pass until something is seen, which may be there for one turn of the pages only; no longer than told. */
  async passUntil(isSeen: () => Promise<boolean>, most: number): Promise<void> {
    for (let left = most; left > 0 && !(await isSeen()); left -= stride) await this.pass(stride);
  }
}

/** Also where it fails; a request that the page itself gave up ends, too. */
async function ended(request: Request): Promise<void> {
  await (await request.response())?.finished();
}
