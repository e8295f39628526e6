/** Numbers that look random and are the same for the same seed, on every machine (mulberry32 over an FNV-1a hash). */
export class Random {
  private state: number;

  constructor(seed: string) {
    this.state = fnv1a(seed);
  }

  /** At least 0, below 1. */
  next(): number {
    return this.word() / 2 ** 32;
  }

  /** 32 bits. */
  word(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** A whole number, both ends included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** Different items, in the order of the list. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    let wanted = Math.min(count, items.length);
    return items.filter((_, i) => {
      const taken = this.next() < wanted / (items.length - i);
      if (taken) wanted -= 1;
      return taken;
    });
  }

  /** About the middle mostly; between -1 and 1. */
  bell(): number {
    return (this.next() + this.next() + this.next()) / 1.5 - 1;
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
