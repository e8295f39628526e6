/** What sorting needs of an application. */
export interface ApplicationLike {
  id: string;
  status: string;
  changedAt: string;
  placement?: PlacementLike | null | undefined;
}

interface PlacementLike {
  status: string;
  wagePromise?: { workerConfirmedAt?: string | null } | null | undefined;
}

/** Where a card of "my work" stands. */
export type WorkGroup = 'answer' | 'agreed' | 'waiting' | 'past';

const groupNames: readonly WorkGroup[] = ['answer', 'agreed', 'waiting', 'past'];
const waiting = ['SUBMITTED', 'SHORTLISTED', 'WAITLISTED'];
const running = ['AGREED', 'ACTIVE'];

function isRunning({ placement }: ApplicationLike): boolean {
  if (!placement || running.includes(placement.status)) return true;
  return placement.status === 'FINISHED' && !placement.wagePromise?.workerConfirmedAt;
}

/** Work whose wage has not come is not over. */
export function groupOf(application: ApplicationLike): WorkGroup {
  const { status } = application;
  if (status === 'OFFERED') return 'answer';
  if (status === 'ACCEPTED' && isRunning(application)) return 'agreed';
  return waiting.includes(status) ? 'waiting' : 'past';
}

/** The list in its groups, what waits for the reader first; empty groups are left out. */
export function workGroups<A extends ApplicationLike>(
  applications: readonly A[],
): { group: WorkGroup; applications: A[] }[] {
  return groupNames
    .map((group) => ({ group, applications: applications.filter((one) => groupOf(one) === group) }))
    .filter(({ applications: those }) => those.length > 0);
}

/** The list with what the stream told since; the later word counts, and new ones come first. */
export function withNewest<A extends ApplicationLike>(
  listed: readonly A[],
  heard: ReadonlyMap<string, A>,
): A[] {
  const isNewer = (one: A, than: A) => one.changedAt >= than.changedAt;
  const known = new Set(listed.map(({ id }) => id));
  const added = [...heard.values()].filter(({ id }) => !known.has(id)).reverse();
  const current = listed.map((one) => {
    const other = heard.get(one.id);
    return other && isNewer(other, one) ? other : one;
  });
  return [...added, ...current];
}
