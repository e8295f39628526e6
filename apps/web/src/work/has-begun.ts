/** Whether somebody has begun to work: from then on both sides may say that the wage was paid. */
export const hasBegun = ({ status, beginsAt }: { status: string; beginsAt: string }, now: number): boolean =>
  status !== 'CANCELLED' && status !== 'NO_SHOW' && Date.parse(beginsAt) <= now;
