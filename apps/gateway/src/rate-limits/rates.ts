/** A bucket that runs full steadily and is emptied by what is asked. */
export interface Rate {
  /** Points it holds when it is full: what may be asked at once. */
  capacity: number;
  /** Points that come back each second. */
  perSecond: number;
}

/** Whose points are spent: the key they are kept under in the database, and how much there is. */
export interface Bucket extends Rate {
  key: string;
}

const rate = (capacity: number, perSecond: number): Rate => ({ capacity, perSecond });

/**
 * A page of a client costs 50 to 500 points. People never come near; a script that asks without a pause does. Addresses
 * bound what the anonymous of one address ask together, halls those of a network that a market has listed.
 */
const rates = {
  PERSON: rate(200_000, 2_000),
  STAFF: rate(2_000_000, 20_000),
  PARTNER: rate(4_000_000, 40_000),
  SCREEN: rate(200_000, 2_000),
  DEVICE: rate(200_000, 2_000),
  ADDRESS: rate(2_000_000, 20_000),
  HALL: rate(20_000_000, 200_000),
} as const;

export type BucketKind = keyof typeof rates;

export type Rates = Readonly<Record<BucketKind, Rate>>;

/** The usual rates, all of them multiplied. */
export function ratesTimes(factor: number): Rates {
  const multiplied = Object.entries(rates).map(([kind, { capacity, perSecond }]) => [
    kind,
    rate(capacity * factor, perSecond * factor),
  ]);
  return Object.fromEntries(multiplied) as Rates;
}
