import { newIdempotencyKey } from './idempotency-key.ts';

/**
 * The idempotency key of one wish: made at the first press, the same for every repeat until an answer is known.
 * A refusal is an answer, so the corrected form is another wish.
 */
export class SubmissionKey {
  private key: string | null;

  constructor(
    kept: string | null = null,
    private readonly make: () => string = newIdempotencyKey,
  ) {
    this.key = kept;
  }

  /** For sending: the key of the open wish, or a new one. */
  take(): string {
    this.key ??= this.make();
    return this.key;
  }

  /** The key of a wish whose outcome is not known yet; null when there is none. */
  get open(): string | null {
    return this.key;
  }

  /** An answer came, good or bad. No answer (the network failed) leaves the key as it is. */
  settle(): void {
    this.key = null;
  }
}
