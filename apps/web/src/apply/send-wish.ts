import { problemOf, type Client } from '@yizhan/graphql-client';
import { applyDocument } from './apply-documents.ts';
import type { SendOutcome } from './outbox.ts';
import type { Wish } from './outbox-state.ts';

const passing = ['offline', 'busy', 'rateLimited'];

/** Sends one wish; what only the network or a full gateway kept from an answer is sent later. */
export async function sendWish(client: Client, { jobId, key }: Wish): Promise<SendOutcome> {
  const { data, error } = await client
    .mutation(applyDocument, { input: { jobId, idempotencyKey: key } })
    .toPromise();
  if (data) {
    const [refusal] = data.applyForJob.userErrors;
    return refusal ? { message: refusal.message } : 'done';
  }
  const problem = error ? problemOf(error).kind : 'internal';
  return passing.includes(problem) ? 'later' : { problem };
}
