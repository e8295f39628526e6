/** Growing numbers in four bytes each: the places of the jobs that have something in common. */
export class SlotList {
  private slots = new Uint32Array(4);
  length = 0;

  /** Adds a slot beyond all that are in it. */
  push(slot: number): void {
    if (this.length === this.slots.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.slots);
      this.slots = wider;
    }
    this.slots[this.length] = slot;
    this.length += 1;
  }

  at(i: number): number {
    return this.slots[i]!;
  }

  has(slot: number): boolean {
    return this.placeOf(slot) >= 0;
  }

  remove(slot: number): void {
    const place = this.placeOf(slot);
    if (place < 0) return;
    this.slots.copyWithin(place, place + 1, this.length);
    this.length -= 1;
  }

  /** Below 0 where it is not in it. */
  private placeOf(slot: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.slots[middle]!;
      if (found === slot) return middle;
      if (found < slot) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
