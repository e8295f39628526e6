import type { Clock } from './clock.ts';

/** The server's time, told by the device's own clock and how far that clock is off. */
export interface ServerClock extends Clock {
  /** Milliseconds the device's clock is behind the server's. */
  offset(): number;
  /** Takes over an offset that was kept from an earlier run. */
  setOffset(offset: number): void;
  /** Learns from an answer that carried the server's time; the two times are the device's. */
  learn(serverNow: number, sentAt: number, receivedAt: number): void;
}

/** A clock that is right even on a device whose battery is flat, once the server was heard. */
export function createServerClock(device: Clock, offset = 0): ServerClock {
  let behind = offset;
  return {
    now: () => device.now() + behind,
    offset: () => behind,
    setOffset(value) {
      behind = value;
    },
    learn(serverNow, sentAt, receivedAt) {
      behind = Math.round(serverNow - (sentAt + receivedAt) / 2);
    },
  };
}
