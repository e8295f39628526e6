import type { Random } from './random.ts';

/** Draws items as often as their weights say; items that weigh nothing are never drawn. */
export class Lottery<Item> {
  private readonly items: readonly Item[];
  private readonly sums: number[] = [];
  /** The sum of the weights; 0 when there is nothing to draw. */
  readonly total: number;

  constructor(weighted: readonly (readonly [Item, number])[]) {
    const drawable = weighted.filter(([, weight]) => weight > 0);
    this.items = drawable.map(([item]) => item);
    let sum = 0;
    for (const [, weight] of drawable) this.sums.push((sum += weight));
    this.total = sum;
  }

  static of<Key extends string>(weights: Partial<Record<Key, number>>): Lottery<Key> {
    return new Lottery(Object.entries(weights) as [Key, number][]);
  }

  draw(random: Random): Item {
    const at = random.next() * this.total;
    let low = 0;
    let high = this.sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sums[middle]! > at) high = middle;
      else low = middle + 1;
    }
    return this.items[low]!;
  }
}
