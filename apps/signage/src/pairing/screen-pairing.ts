import { createYizhanClient, type Client, type Session, type SignInOutcome } from '@yizhan/graphql-client';
import type { Cancel, Scheduler } from '../time/clock.ts';
import { words } from '../words.ts';
import { WallScreenQuery } from './pairing-documents.ts';

/** Which screen this device is; null while it is none, and then it shows what everybody sees. */
export type PairedScreen = { name: string; place: string | null } | null;

/** How often a paired screen shows itself, and how soon again when that failed: within the time a lost answer is forgiven. */
const showEvery = 5 * 60_000;
const againAfter = 15_000;

interface PairingParts {
  session: Session;
  scheduler: Scheduler;
  report: (where: string, error: unknown) => void;
}

/**
 * Who the device is. The board does not wait for it, nor stand on it: a screen that is revoked, or cannot be known, goes
 * on showing what everybody sees.
 */
export class ScreenPairing {
  private readonly parts: PairingParts;
  private readonly client: Client;
  private readonly listeners = new Set<() => void>();
  private screen: PairedScreen = null;
  private cancelAgain: Cancel = () => undefined;

  constructor(parts: PairingParts) {
    this.parts = parts;
    const { session } = parts;
    this.client = createYizhanClient({
      ...{ app: 'signage', session, cache: 'none', timeoutMs: 8_000 },
      language: () => 'zh-CN',
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): PairedScreen => this.screen;

  /** Becomes again what it was before the page was loaded, and shows itself from then on. */
  start(): void {
    this.parts.scheduler.every(showEvery, () => void this.show());
    void this.show();
  }

  /** What went wrong, in words; null when the device is a screen now. */
  async pair(code: string): Promise<string | null> {
    const { viewer, userErrors, problem } = await this.parts.session.pairScreen({ code });
    if (viewer) await this.learn();
    return viewer ? null : trouble({ viewer, userErrors, problem });
  }

  /** Without a session there is nothing to show; a session that ended leaves an unpaired screen. */
  private async show(): Promise<void> {
    this.cancelAgain();
    const { session, scheduler, report } = this.parts;
    try {
      const { status } = session.getSnapshot();
      if (status === 'unknown') await session.restore();
      else if (status === 'signedIn' || session.needsRefresh()) await session.refresh();
      await this.learn();
    } catch (error) {
      report('pairing', error);
      this.cancelAgain = scheduler.after(againAfter, () => void this.show());
    }
  }

  private async learn(): Promise<void> {
    if (this.parts.session.getSnapshot().status !== 'signedIn') return this.become(null);
    const { data, error } = await this.client
      .query(WallScreenQuery, {}, { requestPolicy: 'network-only' })
      .toPromise();
    if (error) throw error;
    this.become(data?.viewer.screen ?? null);
  }

  private become(screen: PairedScreen): void {
    this.screen = screen;
    for (const listener of this.listeners) listener();
  }
}

const trouble = ({ userErrors }: SignInOutcome): string =>
  userErrors[0]?.message ?? words.pairing.unreachable;
