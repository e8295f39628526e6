import type { UseCaseContext } from '../../context/index.ts';
import type { ApplicationOutcome } from '../application-outcome.ts';
import { takeEmployerStep } from './employer-step.ts';

/** The employer has looked at an application and keeps it in mind. Throws AccessDenied. */
export function shortlistApplication(
  context: UseCaseContext,
  { applicationId }: { applicationId: string | null },
): Promise<ApplicationOutcome> {
  return takeEmployerStep(context, { applicationId, move: 'shortlist' });
}
