function payloadOf(token: string): { exp?: unknown } {
  const part = token.split('.')[1] ?? '';
  return JSON.parse(atob(part.replace(/-/g, '+').replace(/_/g, '/'))) as { exp?: unknown };
}

/** Epoch milliseconds at which a token ends: as the gateway said, else as the token says; null when unknown. */
export function tokenExpiry(token: string, expiresAt: string | null): number | null {
  const told = expiresAt === null ? Number.NaN : Date.parse(expiresAt);
  if (Number.isFinite(told)) return told;
  try {
    const { exp } = payloadOf(token);
    return typeof exp === 'number' ? exp * 1000 : null;
  } catch {
    return null;
  }
}
