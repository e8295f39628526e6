import type { Principal } from '@yizhan/domain';
import type { Loaders } from '../graphql/loaders.ts';
import { shownPhone } from '../workers/worker-values.ts';

/** The phone that somebody signed in with, masked; null for whoever did not sign in by one. */
export const maskedPhoneOf = async (principal: Principal, { person }: Loaders): Promise<string | null> =>
  principal.kind === 'PERSON' ? shownPhone(await person.load(principal.personId)) : null;
