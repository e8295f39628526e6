import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { addDays, dayIn } from '../../shared/index.ts';
import { idNumberOf, useDomain, workerInput } from '../../testing/index.ts';
import { registerWorker } from './register-worker.ts';

const domain = useDomain();
const today = dayIn('Asia/Shanghai', new Date());
const yearsAgo = (years: number, days = 0): string =>
  addDays(
    `${Number(today.slice(0, 4)) - years}${today.slice(5) === '02-29' ? '-02-28' : today.slice(4)}`,
    days,
  );

const register = (bornOn: string) =>
  registerWorker(domain.as('CLERK'), workerInput({ idNumber: idNumberOf(bornOn) }));
const adultOn = statement('test.adultOn', 'select adult_on as "adultOn" from workers where id = $1');
const adultDay = async (workerId: string | null) =>
  (await domain.database.scoped().row<{ adultOn: string | null }>(adultOn, [workerId]))!.adultOn;

describe('registering', () => {
  it('is open from the 16th birthday on, with the day of coming of age kept', async () => {
    const { workerId, userErrors } = await register(yearsAgo(16));
    expect(userErrors).toEqual([]);
    expect(await adultDay(workerId)).toBe(yearsAgo(-2));
  });

  it('is refused the day before', async () => {
    expect((await register(yearsAgo(16, 1))).userErrors).toMatchObject([
      { code: 'UNDER_AGE', path: ['input', 'idNumber'] },
    ]);
  });

  it.each([18, 60, 90])('at %d is that of an adult', async (age) => {
    const { workerId, userErrors } = await register(yearsAgo(age));
    expect(userErrors).toEqual([]);
    expect(await adultDay(workerId)).toBeNull();
  });

  it("counts the market's day, not the server's", async () => {
    const clock = { now: () => new Date('2026-11-24T16:30:00Z') };
    const input = workerInput({ idNumber: idNumberOf('2010-11-25') });
    expect((await registerWorker(domain.as('CLERK', { clock }), input)).userErrors).toEqual([]);
  });

  it('lets who is born on 29 February come of age on 1 March', async () => {
    const clock = { now: () => new Date('2026-01-10T00:00:00Z') };
    const input = workerInput({ idNumber: idNumberOf('2008-02-29') });
    const { workerId } = await registerWorker(domain.as('CLERK', { clock }), input);
    expect(await adultDay(workerId)).toBe('2026-03-01');
  });
});
