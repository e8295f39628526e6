import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayIn } from '@yizhan/domain';
import { contextsOf, registeredWorker, smallMarket, type TestWorker } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
let worker: TestWorker;
let id: string;

beforeAll(async () => {
  worker = await registeredWorker((await contextsOf(api.gateway.services.database))(null));
  id = globalId('Worker', smallMarket.id, worker.workerId);
});

const mutation = `mutation Change($input: UpdateAvailabilityInput!) { updateAvailability(input: $input) {
  worker { weekdays usualWeek { weekday from to } availabilityExceptions { day kind from to } }
  userErrors { code path } } }`;

interface Changed {
  updateAvailability: {
    worker: Record<string, unknown> | null;
    userErrors: { code: string; path: string[] }[];
  };
}
const own = () => ({ principal: worker.principal });
const change = async (input: object, as: object = own()) =>
  (await api.query<Changed>(mutation, { input }, as)).data!.updateAvailability;

describe('updateAvailability', () => {
  it('gives back what was said, the next morning’s end too', async () => {
    const day = addDays(dayIn('Asia/Shanghai', new Date()), 2);
    const week = [
      { weekday: 1, from: '05:30', to: '12:00' },
      { weekday: 1, from: '20:00', to: '02:00' },
      { weekday: 3 },
    ];
    const exceptions = [{ day, kind: 'EXTRA', from: '06:00', to: '24:00' }];
    expect(await change({ week, exceptions })).toEqual({
      userErrors: [],
      worker: {
        weekdays: [1, 3],
        usualWeek: [...week.slice(0, 2), { weekday: 3, from: null, to: null }],
        availabilityExceptions: exceptions,
      },
    });
  });

  it('keeps the hours of a day when days alone are changed', async () => {
    await change({ week: [{ weekday: 1, from: '05:30', to: '12:00' }] });
    const days = `mutation { updateWorker(input: { weekdays: [1, 2] }) { worker { usualWeek { weekday from to } } } }`;
    const { data } = await api.query<{ updateWorker: unknown }>(days, {}, own());
    expect(data!.updateWorker).toEqual({
      worker: {
        usualWeek: [
          { weekday: 1, from: '05:30', to: '12:00' },
          { weekday: 2, from: null, to: null },
        ],
      },
    });
  });

  it('is done by a clerk for whom they name, and refused by the entry', async () => {
    const week = [{ weekday: 2, from: '24:00', to: '02:00' }];
    expect(await change({ workerId: id, week }, { as: 'CLERK' })).toEqual({
      worker: null,
      userErrors: [{ code: 'HOURS_INVALID', path: ['input', 'week', '0', 'from'] }],
    });
  });

  it('reads the weeks of many workers in one statement for each list', async () => {
    const make = (await contextsOf(api.gateway.services.database))(null);
    for (let i = 0; i < 6; i += 1) await registeredWorker(make);
    const list = (first: number) =>
      `{ workers(first: ${first}) { nodes { usualWeek { weekday } availabilityExceptions { day } } } }`;
    const [few, many] = [
      await api.query(list(2), {}, { as: 'CLERK' }),
      await api.query(list(7), {}, { as: 'CLERK' }),
    ];
    expect(many.statements).toBe(few.statements);
  });
});
