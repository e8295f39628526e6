import { Refused, type Refusal } from '../shared/index.ts';

/** How a change of a worker ended: the worker's key, and what the caller can mend. */
export interface WorkerOutcome {
  workerId: string | null;
  userErrors: Refusal[];
}

/** Turns a refusal that ended the transaction into an outcome; everything else is thrown on. */
export async function refusedAsWorkerOutcome(work: () => Promise<WorkerOutcome>): Promise<WorkerOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return { workerId: null, userErrors: error.refusals };
    throw error;
  }
}
