import { wordedHits, type RuleHit, type StoredRuleHit } from '../../posting-rules/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { orRefused, type Refusal } from '../../shared/index.ts';

/** How a change of a job ended: the job's key, what the rules found, and what the caller can mend. */
export interface JobOutcome {
  jobId: string | null;
  ruleHits: RuleHit[];
  userErrors: Refusal[];
}

/** An outcome as it is kept for repeats of the same request. */
export interface KeptOutcome {
  jobId: string;
  findings: StoredRuleHit[];
  userErrors: Refusal[];
}

export function outcomeOf(context: UseCaseContext, { jobId, findings, userErrors }: KeptOutcome): JobOutcome {
  return { jobId, ruleHits: wordedHits(findings, context.language), userErrors };
}

/** Turns a refusal that ended the transaction into an outcome; everything else is thrown on. */
export async function refusedAsOutcome(work: () => Promise<JobOutcome>): Promise<JobOutcome> {
  return orRefused({ jobId: null, ruleHits: [] }, work);
}
