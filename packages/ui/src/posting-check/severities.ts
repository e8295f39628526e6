/** Worst first. */
const severities = ['BLOCK', 'REVIEW', 'HINT'] as const;
export type KnownSeverity = (typeof severities)[number];

/** A severity that came after this code counts as something a person should look at. */
export function knownSeverity(severity: string): KnownSeverity {
  return severities.find((each) => each === severity) ?? 'REVIEW';
}

/** The worst among hits, null without hits. */
export function worstOf(hits: readonly { severity: string }[]): KnownSeverity | null {
  return severities.find((each) => hits.some(({ severity }) => knownSeverity(severity) === each)) ?? null;
}

/** How many hits of each kind, worst first, without those that there are none of. */
export function severityCounts(
  hits: readonly { severity: string }[],
): { severity: KnownSeverity; count: number }[] {
  return severities
    .map((severity) => ({
      severity,
      count: hits.filter((hit) => knownSeverity(hit.severity) === severity).length,
    }))
    .filter(({ count }) => count > 0);
}
