import { orRefused, type Refusal } from '../shared/index.ts';

/** How a change of a partner ended: its key, and what the caller can mend. */
export interface PartnerOutcome {
  partnerId: string | null;
  userErrors: Refusal[];
}

/** Turns a refusal that ended the transaction into an outcome; everything else is thrown on. */
export const refusedAsPartnerOutcome = <Outcome extends PartnerOutcome>(
  work: () => Promise<Outcome>,
  nothing: Omit<Outcome, keyof PartnerOutcome>,
): Promise<Outcome> => orRefused({ ...nothing, partnerId: null } as Omit<Outcome, 'userErrors'>, work);
