import { Refused, type Language, type Refusal } from '../../shared/index.ts';
import { refuseWorker } from '../worker-refusals.ts';
import type { WorkerRow } from '../worker-row.ts';

/** How a change of a worker ended: the worker's key, and what the caller can mend. */
export interface WorkerOutcome {
  workerId: string | null;
  userErrors: Refusal[];
}

/** Ends a registration with nothing written; whoever asked is shown the worker there is. */
export class AlreadyRegistered extends Refused {
  readonly workerId: string;

  constructor(language: Language, { id, number }: WorkerRow) {
    super(refuseWorker(language, 'ALREADY_REGISTERED', ['input', 'idNumber'], { number }));
    this.workerId = id;
  }
}

/** Turns a refusal that ended the transaction into an outcome, after `learn`; everything else is thrown on. */
export async function refusedAsWorkerOutcome(
  work: () => Promise<WorkerOutcome>,
  learn: (refused: Refused) => Promise<void> = () => Promise.resolve(),
): Promise<WorkerOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) await learn(error);
    if (error instanceof AlreadyRegistered) return { workerId: error.workerId, userErrors: error.refusals };
    if (error instanceof Refused) return { workerId: null, userErrors: error.refusals };
    throw error;
  }
}
