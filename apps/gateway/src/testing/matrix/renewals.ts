import {
  anonymous,
  createPartnerSecret,
  delegateEmployer,
  secretsOfPartnersLoader,
  type UseCaseContext,
} from '@yizhan/domain';
import { waitingConflict } from '@yizhan/domain/testing';
import { decodeId, globalId } from '../../graphql/global-id.ts';
import type { Things } from './world.ts';

/** Makes anew what a caller was let to end, as a manager of its market; gives the things that are others now. */
export type Renewal = (manager: UseCaseContext, things: Things) => Promise<Things>;

const inner = (id: string | undefined): string => decodeId(id!)!.id;

/** Of the fields that end what they are asked about. */
export const renewals: Record<string, Renewal> = {
  dismissPersonConflict: async (manager) => {
    const id = await waitingConflict({ ...manager, principal: anonymous });
    return { conflictId: globalId('PersonConflict', manager.market.id, id) };
  },
  endDelegation: async (manager, { clientId, employerId }) => {
    await delegateEmployer(manager, { clientId: clientId!, employerId: inner(employerId) });
    return {};
  },
  revokePartnerSecret: async (manager, { partnerId }) => {
    const id = inner(partnerId);
    await createPartnerSecret(manager, { partnerId: id, idempotencyKey: null });
    const { db, market } = manager;
    const secrets = await secretsOfPartnersLoader(db).load({ marketId: market.id, id });
    const newest = secrets
      .map((secret) => secret.id)
      .toSorted()
      .at(-1)!;
    return { secretId: globalId('PartnerSecret', market.id, newest) };
  },
};
