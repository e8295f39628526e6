import { startActingFor } from '../acting/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { PersonPrincipal } from '../shared/index.ts';
import { principalOf } from './test-context.ts';

/** A clerk acts for a worker who signed a slip. */
export async function clerkActingFor(context: UseCaseContext, workerId: string): Promise<PersonPrincipal> {
  const clerk = { ...context, principal: principalOf('CLERK', context.market.id) };
  const input = { workerId, evidence: 'SIGNED_SLIP' as const, proof: 'T-001' };
  const { acting, userErrors } = await startActingFor(clerk, input);
  if (!acting) throw new Error(JSON.stringify(userErrors));
  return acting.principal;
}
