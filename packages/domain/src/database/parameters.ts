/** Collects the values of a statement that is put together and hands out their places. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value and returns its placeholder, e.g. `$3`. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** The number the next value will get. */
  get next(): number {
    return this.values.length + 1;
  }
}
