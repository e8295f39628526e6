import type { UseCaseContext } from '../context/index.ts';
import { handOf, orRefused, Refused, say, type Refusal } from '../shared/index.ts';
import { applicationStatusNames, refuseApplication } from './application-refusals.ts';
import type { ApplicationStatus } from './application-status.ts';
import type { Actor } from './record-steps.ts';

/** How a step ended: the application's key, and what the caller can mend. */
export interface ApplicationOutcome {
  applicationId: string | null;
  userErrors: Refusal[];
}

/** Turns a refusal that ended the transaction into an outcome; everything else is thrown on. */
export async function refusedAsApplicationOutcome(
  work: () => Promise<ApplicationOutcome>,
): Promise<ApplicationOutcome> {
  return orRefused({ applicationId: null }, work);
}

export const actorOf = ({ principal, requestId }: UseCaseContext): Actor => ({
  ...handOf(principal),
  requestId,
});

export const applicationNotFound = ({ language }: UseCaseContext): Refused =>
  new Refused(refuseApplication(language, 'APPLICATION_NOT_FOUND', ['input', 'applicationId']));

/** Names the state the application is in. */
export function wrongApplicationStatus({ language }: UseCaseContext, status: ApplicationStatus): Refused {
  const values = { status: say(language, applicationStatusNames[status]) };
  return new Refused(refuseApplication(language, 'WRONG_STATUS', ['input', 'applicationId'], values));
}
