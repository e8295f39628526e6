/** Values that many share, each kept once and told by a number. */
export class Dictionary<Value> {
  private readonly numbers = new Map<unknown, number>();
  private readonly values: Value[] = [];

  /** `key`: what two equal values have in common, where they are not the same. */
  numberOf(value: Value, key: unknown = value): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  at(number: number): Value {
    return this.values[number]!;
  }
}
