import type { Clock, EventStream, NumberedEvent } from '@yizhan/domain';
import { BoundedAnswers } from './bounded-answers.ts';
import { KnownShared } from './known-shared.ts';

/** What one execution came to: the data as JSON, and the markets it read. */
export interface MadeAnswer {
  data: string;
  markets: ReadonlySet<number>;
  /** Whether it tells of the very moment. */
  momentary: boolean;
  /** Whether it read anything of the caller that others with the same key do not have alike. */
  personal: boolean;
}

/** The data of an operation as bytes of JSON, and whether this request had it executed; or why nothing was compiled. */
export type SharedAnswer = { bytes: Buffer; executed: boolean } | { missed: string };

type Make = () => Promise<MadeAnswer | { missed: string }>;

interface Running {
  answer: Promise<SharedAnswer & { personal: boolean }>;
  /** When it began, and how many drops had been by then. */
  at: number;
  drops: number;
}

/** Milliseconds that an answer is kept at most: jobs open and slogans end by the clock, which tells no event. */
const longest = 1_000;
const mostBytes = 32 * 1024 * 1024;

/** Of these events nothing shows in what callers of a kind have alike. */
const unseen = /^(screen|partner|correction|keys)\./;

/**
 * Answers that all callers of a kind get alike. Their bytes are kept until an event of a market they tell of, a change through
 * this gateway, or a second later. Those who ask the same at once share one execution, once it is known that it tells nobody
 * apart: till then nobody waits for anybody. Without the stream of events nothing is shared.
 */
export class KeptAnswers {
  private readonly running = new Map<string, Running>();
  private readonly kept = new BoundedAnswers(mostBytes);
  private readonly shared = new KnownShared();
  private readonly droppedAt = new Map<number, number>();
  private allDroppedAt = 0;
  private drops = 0;

  constructor(
    private readonly events: Pick<EventStream, 'subscribe' | 'listening'>,
    private readonly clock: Clock,
  ) {
    events.subscribe((batch) => this.hear(batch));
  }

  /**
   * The bytes under a key, from an execution that no change has overtaken; else those of a new one. `isSure` for what is
   * known to tell nobody apart before it was ever executed.
   */
  async answer(key: string, make: Make, isSure = false): Promise<SharedAnswer> {
    if (!this.events.listening) this.dropAll();
    else {
      const kept = this.stillRight(key);
      if (kept) return { bytes: kept, executed: false };
      const running = this.running.get(key);
      if (running && running.drops === this.drops && this.isFresh(running.at)) {
        const answer = await running.answer;
        if (!answer.personal) return joined(answer);
      }
    }
    return this.run(key, make, isSure || this.shared.has(key));
  }

  /** The bytes under a key, where they are right still and nobody has to be asked for them. */
  atHand(key: string): Buffer | null {
    return this.events.listening ? this.stillRight(key) : null;
  }

  /** After a change through this gateway: whoever made it sees it at once. */
  dropAll(): void {
    this.allDroppedAt = this.drops += 1;
    this.kept.clear();
  }

  private stillRight(key: string): Buffer | null {
    const found = this.kept.get(key);
    if (!found) return null;
    const isRight =
      this.isFresh(found.at) &&
      [...found.markets].every((marketId) => (this.droppedAt.get(marketId) ?? 0) <= found.drops);
    if (isRight) return found.bytes;
    this.kept.delete(key);
    return null;
  }

  /** A clock that was put back makes nothing fresh. */
  private isFresh(at: number): boolean {
    const age = this.clock.now().getTime() - at;
    return age >= 0 && age < longest;
  }

  private run(key: string, make: Make, isJoined: boolean): Promise<SharedAnswer> {
    const began = { at: this.clock.now().getTime(), drops: this.drops };
    const answer = make().then((made) => {
      if ('missed' in made) return { ...made, personal: false };
      const bytes = Buffer.from(made.data);
      const { markets, momentary, personal } = made;
      this.shared.note(key, !personal);
      const isKept = !momentary && !personal && this.events.listening && this.allDroppedAt <= began.drops;
      if (isKept) this.kept.set(key, { bytes, markets, ...began });
      return { bytes, executed: true, personal };
    });
    if (!isJoined) return answer;
    const running = { answer, ...began };
    this.running.set(key, running);
    const end = (): void => {
      if (this.running.get(key) === running) this.running.delete(key);
    };
    answer.then(end, end);
    return answer;
  }

  private hear(batch: readonly NumberedEvent[]): void {
    const seen = batch.filter(({ type }) => !unseen.test(type));
    if (seen.some(({ type }) => type === 'reference.changed')) return this.dropAll();
    if (seen.length === 0) return;
    this.drops += 1;
    for (const { marketId } of seen) this.droppedAt.set(marketId, this.drops);
  }
}

const joined = (answer: SharedAnswer): SharedAnswer =>
  'bytes' in answer ? { ...answer, executed: false } : answer;
