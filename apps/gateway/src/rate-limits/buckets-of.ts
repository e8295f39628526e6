import { isIPv6 } from 'node:net';
import { handOf, type HallNetworks, type Principal } from '@yizhan/domain';
import type { AddressTokens } from './address-tokens.ts';
import type { Bucket, BucketKind, Rates } from './rates.ts';

/** Where a request comes from, as far as its buckets go. */
export interface Origin {
  principal: Principal;
  address: string;
  /** The device's number; null when it sent no cookie of ours. */
  device: string | null;
}

export interface BucketOptions {
  rates: Rates;
  halls: HallNetworks;
  tokens: AddressTokens;
}

/** The buckets a request is paid from; the caller is told of the first. Staff that acts for somebody spends their own. */
export function bucketsOf(origin: Origin, { rates, halls, tokens }: BucketOptions): Bucket[] {
  const bucket = (kind: BucketKind, id: string): Bucket => ({ key: `${kind}:${id}`, ...rates[kind] });
  const { principal, device } = origin;
  const hand = handOf(principal);
  if (hand.kind !== 'ANONYMOUS') return [bucket(hand.kind, hand.id!)];
  const address = networkOf(origin.address);
  const ofAddress = bucket(halls.has(origin.address) ? 'HALL' : 'ADDRESS', tokens.of(address));
  return device === null ? [ofAddress] : [bucket('DEVICE', device), ofAddress];
}

/** One line at home has 2^64 addresses of IPv6: they count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
