import type { Texts } from './texts.ts';

/**
 * Rows of a table that stay with the process, whole, as texts. They are right for every statement that reads the same number of
 * changes to the table as was known before they were read: no statement shows an older row than it would have read itself.
 */
export class HeldRows {
  private readonly rows = new Map<string, Texts>();
  private latest = -1;
  /** The number as it was read last; most often it is the same again. */
  private text = '';

  /** Of more rows than `most`, those that were read first go. */
  constructor(private readonly most: number) {}

  /** How many changes were known of last. */
  get changes(): number {
    return this.latest;
  }

  /** The row with a key, for a statement that read a number of changes; undefined where it is not held. */
  at(changes: string, key: string): Texts | undefined {
    if (changes !== this.text) this.see(changes);
    return this.rows.get(key);
  }

  /** Holds a row that was asked for when so many changes were known; not when there have been more since. */
  keep(changes: number, key: string, row: Texts): void {
    if (changes !== this.latest) return;
    this.rows.set(key, row);
    if (this.rows.size > this.most) this.rows.delete(this.rows.keys().next().value!);
  }

  /** A statement that began before the latest change is told of what was read since: its row was changed under it. */
  private see(text: string): void {
    this.text = text;
    const changes = Number(text);
    if (changes <= this.latest) return;
    this.latest = changes;
    this.rows.clear();
  }
}
