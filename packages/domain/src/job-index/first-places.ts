import type { Placed } from './index-order.ts';

/** The first of all that are shown to it, in order, as many as are wanted. */
export class FirstPlaces {
  private readonly places: Placed[] = [];

  constructor(
    private readonly wanted: number,
    private readonly compare: (a: Placed, b: Placed) => number,
  ) {}

  /** The last of them, once there are as many as are wanted. */
  get last(): Placed | null {
    return this.places.length === this.wanted ? this.places.at(-1)! : null;
  }

  get ids(): string[] {
    return this.places.map(({ id }) => id);
  }

  show(place: Placed): void {
    const { last, places, compare } = this;
    if (last && compare(place, last) >= 0) return;
    if (last) places.pop();
    let at = places.length;
    while (at > 0 && compare(place, places[at - 1]!) < 0) at -= 1;
    places.splice(at, 0, place);
  }
}
