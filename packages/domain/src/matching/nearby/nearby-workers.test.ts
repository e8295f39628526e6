import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { registeredWorker, smallMarket, useDomain, type TestWorker } from '../../testing/index.ts';
import { nearbyWorkers } from '../index.ts';

const domain = useDomain();
const here = { longitude: 106.81, latitude: 39.66 };
const ask = (divisionCode: string | null = null, occupationCode: string = smallMarket.bricklayer) =>
  nearbyWorkers(domain.as(null), { occupationCode, divisionCode });
const change = (set: string) => statement(`test.nearby.${set}`, `update workers set ${set} where id = $1`);

describe('how many could come', () => {
  const people: TestWorker[] = [];
  const come = async () => people.push(await registeredWorker(domain.as(null), { location: here }));
  beforeAll(async () => {
    for (let i = 0; i < 4; i += 1) await come();
  });

  it('is not told below five, whoever asks', async () => {
    expect(await ask()).toEqual({ atLeast: null, text: '附近可来的不足 5 人' });
  });

  it('goes by fives, so that the next to register changes nothing for four of five', async () => {
    const told: (number | null)[] = [];
    for (let i = 0; i < 7; i += 1) {
      await come();
      told.push((await ask()).atLeast);
    }
    expect(told).toEqual([5, 5, 5, 5, 5, 10, 10]);
    expect((await ask()).text).toBe('附近 10 人以上可来');
  });

  it('leaves who does not come so far, does not agree, or can on no day', async () => {
    const [one, other, third] = people;
    const db = domain.database.scoped();
    await db.rows(change('radius_metres = 1000'), [one!.workerId]);
    await db.rows(change('latitude = 39.80'), [one!.workerId]);
    await db.rows(change(`consents = '{}'`), [other!.workerId]);
    expect([(await ask()).atLeast, (await ask(smallMarket.subdistrict)).atLeast]).toEqual([10, 5]);
    await db.rows(change('weekdays = 0'), [third!.workerId]);
    expect((await ask()).atLeast).toBe(5);
  });

  it.each([
    ['a trade there is not', null, 'no-such', 'occupationCode'],
    ['a place that is no sub-district of the market', '150300', undefined, 'divisionCode'],
    ['a point', '39.66,106.81', undefined, 'divisionCode'],
  ])('is refused for %s', async (_, division, trade, argument) => {
    await expect(ask(division, trade)).rejects.toMatchObject({ name: 'BadArgument', argument });
  });
});
