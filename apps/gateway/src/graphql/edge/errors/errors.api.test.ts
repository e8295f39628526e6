import { describe, expect, it } from '@jest/globals';
import { useGateway } from '../../../testing/index.ts';

describe('errors', () => {
  const api = useGateway();
  const pool = () => api.gateway.services.database.pool;

  it('tell strangers to sign in and staff what they may not', async () => {
    const mutation =
      'mutation { reviewJob(input: { jobId: "AgAAAAE", decision: APPROVE }) { userErrors { code } } }';
    const [stranger, clerk] = [await api.query(mutation), await api.query(mutation, {}, { as: 'CLERK' })];
    expect(
      [stranger, clerk].map(({ errors }) => [errors?.[0]?.message, errors?.[0]?.extensions['code']]),
    ).toEqual([
      ['Sign in first.', 'UNAUTHENTICATED'],
      ['You may not do this.', 'FORBIDDEN'],
    ]);
  });

  it('name the argument, in the language of the caller', async () => {
    const { errors } = await api.query(
      '{ jobs(first: 0) { totalCount } }',
      {},
      { language: 'zh-CN,zh;q=0.9' },
    );
    expect(errors?.[0]).toMatchObject({
      message: '每页数量要在 1 到 100 之间。',
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    });
  });

  it('name every variable that does not fit, and never what was typed', async () => {
    const secret = '13812345678';
    const input = {
      title: { secret },
      description: 'x',
      occupationCode: 'x',
      headcount: secret,
      wage: { min: secret, unit: secret },
      settlement: 'DAILY',
      place: { address: 'x', divisionCode: 'x' },
      startsOn: secret,
      surprise: secret,
    };
    const answer = await api.query(
      'mutation ($input: PostJobInput!) { postJob(input: $input) { userErrors { code } } }',
      { input },
      { as: 'CLERK' },
    );
    expect(answer.status).toBe(400);
    expect(answer.errors?.map(({ message, extensions }) => [extensions['argument'], message])).toEqual([
      ['input.title', 'The value of input.title is no String.'],
      ['input.headcount', 'The value of input.headcount is no Int; it must be a whole number.'],
      ['input.wage.min', 'The value of input.wage.min is no Decimal; write it like "180.00".'],
      ['input.wage.max', 'input.wage.max (Decimal!) is missing.'],
      ['input.wage.unit', 'The value of input.wage.unit is no WageUnit.'],
      ['input.startsOn', 'The value of input.startsOn is no Date; write it like 2026-05-01.'],
      ['input', 'input holds a field that does not exist.'],
    ]);
    expect(JSON.stringify(answer)).not.toContain(secret);
  });

  it('name a variable that is missing', async () => {
    const { errors } = await api.query('query ($id: ID!) { job(id: $id) { id } }', {}, { language: 'zh-CN' });
    expect(errors?.map(({ message }) => message)).toEqual(['缺少 id（ID）。']);
  });

  it.each([
    '{ jobs(first: "13812345678") { totalCount } }',
    '{ jobs(first: 13812345678) { totalCount } }',
    '{ jobs(filter: { startsFrom: "13812345678" }) { totalCount } }',
    '{ jobs(filter: { urgent: ["13812345678"] }) { totalCount } }',
    '{ jobs "13812345678" }',
  ])('do not repeat what stands in %s', async (document) => {
    const { status, errors } = await api.query(document);
    expect(status).toBe(400);
    expect(JSON.stringify(errors)).not.toContain('13812345678');
  });

  it('hide what is wrong on our side behind a number to quote', async () => {
    const owner = api.gateway.services.deployment.pool;
    await owner.query('alter table slogans rename to slogans_away');
    const answer = await api.query('{ market { code slogans { id } } }');
    await owner.query('alter table slogans_away rename to slogans');
    const requestId = answer.headers.get('x-request-id');
    expect(answer.errors).toEqual([
      {
        message: `Something went wrong on our side. Try again later; if it stays, quote ${requestId}.`,
        locations: expect.anything(),
        path: ['market', 'slogans'],
        extensions: { code: 'INTERNAL', requestId },
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/slogans_away|relation|select|\.ts|\.js/);
  });

  it('say that the service is busy when every connection is held, and soon', async () => {
    const held = await Promise.all(Array.from({ length: 5 }, () => pool().connect()));
    const answer = await api.query('{ jobs { totalCount } }');
    for (const client of held) client.release();
    expect(answer).toMatchObject({
      status: 503,
      data: undefined,
      errors: [
        {
          message: 'The service is busy. Try again in a few seconds.',
          extensions: { code: 'SERVICE_UNAVAILABLE' },
        },
      ],
    });
    expect(answer.headers.get('retry-after')).toBe('2');
    expect((await api.query('{ jobs { totalCount } }')).status).toBe(200);
  });
});
