import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { createMarket } from '@yizhan/domain';
import { useGateway } from '../testing/index.ts';

const api = useGateway();

it('knows a market that was made while it runs', async () => {
  const ask = () => api.query<{ market: { name: string } | null }>('{ market(code: "NEW") { name } }');
  expect((await ask()).data!.market).toBeNull();
  const db = api.gateway.services.deployment.scoped();
  await createMarket(db, { code: 'NEW', name: '新开的零工市场', divisionCode: '150302' });
  let answer = await ask();
  while (answer.data!.market === null) {
    await pause(20);
    answer = await ask();
  }
  expect(answer.data!.market.name).toBe('新开的零工市场');
});
