/** Vetted within the last six months, as the notice of January 2026 asks. */
export function isVerified(employer: { verifiedUntil: Date | null }, now: Date): boolean {
  return employer.verifiedUntil !== null && employer.verifiedUntil > now;
}
