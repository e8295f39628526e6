/** How long and how many connections may take; in milliseconds. */
export interface ConnectionLimits {
  /** Until all headers have come; then 408. */
  headers: number;
  /** Until the whole request has come; then 408. */
  request: number;
  /** How often the two are looked at. */
  checkEvery: number;
  /** How long a connection may wait for its next request. */
  keepAlive: number;
  /** Connections of one process; one more is closed at once. */
  most: number;
}

export const usualConnectionLimits: ConnectionLimits = {
  headers: 15_000,
  request: 20_000,
  checkEvery: 5_000,
  keepAlive: 65_000,
  most: 25_000,
};
