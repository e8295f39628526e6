import type { ProblemKind, UserError } from '@yizhan/graphql-client';
import type { RegisterWorkerMutation } from '../gql/graphql.ts';

type Payload = RegisterWorkerMutation['registerWorker'];
type Registered = NonNullable<Payload['worker']>;

/** What became of a registration. */
export type RegistrationOutcome =
  | { kind: 'done'; worker: Registered }
  /** They are there already. */
  | { kind: 'known'; worker: Registered }
  | { kind: 'refused'; userErrors: readonly UserError[] }
  /** An earlier sending had arrived after all. */
  | { kind: 'repeated' }
  /** Nobody knows whether it arrived. */
  | { kind: 'unanswered'; problem: ProblemKind };

/** Reads the answer. */
export function registrationOutcome({
  worker,
  userErrors,
}: Pick<Payload, 'worker' | 'userErrors'>): RegistrationOutcome {
  const has = (code: string) => userErrors.some((error) => error.code === code);
  if (worker && has('ALREADY_REGISTERED')) return { kind: 'known', worker };
  if (has('IDEMPOTENCY_KEY_REUSED')) return { kind: 'repeated' };
  if (!worker || userErrors.length > 0) return { kind: 'refused', userErrors };
  return { kind: 'done', worker };
}
