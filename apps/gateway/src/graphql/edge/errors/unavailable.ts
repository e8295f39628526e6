/** What a database that is away, full or too slow looks like from here. */
const codes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
  // Class 08: connection; 53300: too many connections; 57014: statement timeout; 55P03: lock timeout.
  ...['08000', '08001', '08003', '08004', '08006', '53300', '57014', '57P01', '57P02', '57P03', '55P03'],
  // Deadlock and serialization: the same request will work in a moment.
  ...['40001', '40P01'],
]);

/** The pool and the driver give these no code. */
const messages = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'Cannot use a pool after calling end',
];

interface Trouble {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  driverError?: unknown;
  errors?: unknown;
}

/** True when the same request may well work in a few seconds. */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause, driverError, errors } = error as Trouble;
  if (typeof code === 'string' && codes.has(code)) return true;
  if (typeof message === 'string' && messages.some((known) => message.startsWith(known))) return true;
  const inner = [cause, driverError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return inner.some((each) => each !== error && isUnavailable(each));
}
