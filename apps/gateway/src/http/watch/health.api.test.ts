import { describe, expect, it } from '@jest/globals';
import { useGateway } from '../../testing/index.ts';

const readiness = async (url: string) => (await fetch(`${url}/health/ready`)).json() as Promise<object>;

describe('readiness', () => {
  const api = useGateway();

  it('tells when the open jobs are in memory, before which it is ready too', async () => {
    const { jobIndex } = api.gateway.services;
    await jobIndex!.load();
    expect(await readiness(api.url)).toEqual({ ready: true, reason: null, jobIndex: 'loaded' });
  });
});

describe('readiness without an index', () => {
  const api = useGateway({ indexedJobs: 0 });

  it('says so', async () => {
    expect(await readiness(api.url)).toEqual({ ready: true, reason: null, jobIndex: 'off' });
  });
});
