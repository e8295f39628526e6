import { beforeAll, describe, expect, it } from '@jest/globals';
import { appliedTo, contextsOf, openJob, registeredWorker, smallMarket } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
let applicationId: string;

beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  const worker = await registeredWorker(contextOf(null), { realName: '甄示例' });
  const id = await appliedTo(contextOf(null), worker, await openJob(contextOf('CLERK')));
  applicationId = globalId('Application', smallMarket.id, id);
});

const record = `mutation Print($input: RecordReferralPrintedInput!) {
  recordReferralPrinted(input: $input) {
    prints application { id status employerPhone worker { displayName } } userErrors { code path }
  }
}`;

const print = (as: 'CLERK' | 'REVIEWER', id = applicationId) =>
  api.query<{ recordReferralPrinted: Record<string, unknown> }>(
    record,
    { input: { applicationId: id } },
    { as },
  );

describe('the referral slip', () => {
  it('is counted each time it is printed', async () => {
    const first = await print('CLERK');
    expect(first.data?.recordReferralPrinted).toMatchObject({
      prints: 1,
      application: { id: applicationId, status: 'SUBMITTED', worker: { displayName: '甄示例' } },
      userErrors: [],
    });
    expect((await print('CLERK')).data?.recordReferralPrinted).toMatchObject({ prints: 2 });
  });

  it('is nothing that reviewers print', async () => {
    const { errors } = await print('REVIEWER');
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('of an application that is not there is refused at the field', async () => {
    const missing = globalId('Application', smallMarket.id, smallMarket.clerkId);
    expect((await print('CLERK', missing)).data?.recordReferralPrinted).toEqual({
      prints: 0,
      application: null,
      userErrors: [{ code: 'APPLICATION_NOT_FOUND', path: ['input', 'applicationId'] }],
    });
  });
});
