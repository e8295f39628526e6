/** An answer as it was executed: its bytes, what markets it tells of, when it began and after how many drops. */
export interface KeptAnswer {
  bytes: Buffer;
  markets: ReadonlySet<number>;
  at: number;
  drops: number;
}

/** Of a map's place, beside key and bytes. */
const overhead = 200;

const sizeOf = (key: string, { bytes }: KeptAnswer): number => bytes.length + key.length * 2 + overhead;

/** Answers up to a number of bytes; those that nobody asked for longest go first. */
export class BoundedAnswers {
  private readonly answers = new Map<string, KeptAnswer>();
  private held = 0;

  constructor(private readonly most: number) {}

  get size(): number {
    return this.answers.size;
  }

  get(key: string): KeptAnswer | undefined {
    const found = this.answers.get(key);
    if (!found) return undefined;
    this.answers.delete(key);
    this.answers.set(key, found);
    return found;
  }

  /** What would take more than an eighth of the room is not kept. */
  set(key: string, answer: KeptAnswer): void {
    this.delete(key);
    const size = sizeOf(key, answer);
    if (size > this.most / 8) return;
    this.answers.set(key, answer);
    this.held += size;
    for (const [oldest] of this.answers) {
      if (this.held <= this.most) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const found = this.answers.get(key);
    if (!found) return;
    this.answers.delete(key);
    this.held -= sizeOf(key, found);
  }

  clear(): void {
    this.answers.clear();
    this.held = 0;
  }
}
