import type { UseCaseContext } from '../../context/index.ts';
import type { ApplicationOutcome } from '../application-outcome.ts';
import { isReason, refuseApplication } from '../application-refusals.ts';
import { takeEmployerStep } from './employer-step.ts';

export interface RefuseApplicationInput {
  /** Null when the id given is none of an application. */
  applicationId: string | null;
  /** One of applicationReasons. */
  reason: string;
  /** Whether the worker is told it. */
  shareReason: boolean;
}

/** The employer says no, with a coded reason. Throws AccessDenied. */
export async function refuseWorkersApplication(
  context: UseCaseContext,
  { applicationId, reason, shareReason }: RefuseApplicationInput,
): Promise<ApplicationOutcome> {
  if (!isReason(reason)) {
    const refusal = refuseApplication(context.language, 'REASON_UNKNOWN', ['input', 'reason']);
    return { applicationId: null, userErrors: [refusal] };
  }
  const columns = { reason, reasonShared: shareReason };
  return takeEmployerStep(context, { applicationId, move: 'refuse', columns });
}
