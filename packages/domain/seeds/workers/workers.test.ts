import { describe, expect, it } from '@jest/globals';
import {
  ageOn,
  checkIdNumber,
  checkRealName,
  lookupTokens,
  maskIdNumber,
} from '../../src/personal-data/index.ts';
import { openPerson } from '../../src/persons/index.ts';
import { MarketPlaces } from '../jobs/market-places.ts';
import { Random } from '../random/random.ts';
import { Trades } from '../reference/trades.ts';
import { noon, testVault } from '../testing/demo-database.ts';
import { haibowan } from '../testing/written-jobs.ts';
import { MarketCalendar } from '../time/market-calendar.ts';
import { fictionalIdNumber } from './fictional-identity.ts';
import { planWorkers } from './plan-workers.ts';
import { sealPerson, workerRecord } from './write-workers.ts';

const today = '2026-05-12';
const calendar = new MarketCalendar('Asia/Shanghai', noon.getTime());
const trades = new Trades();

function invent(seed: string, before = 0) {
  const [root, ...below] = haibowan();
  const places = new MarketPlaces(root!, below);
  const given = [{ phone: '15400000001', realName: '王建国', line: 'bricklaying' }];
  return planWorkers(3_000, given, before, { calendar, places, trades, random: new Random(seed) });
}

const workers = invent('workers');
const birthdays = workers.map(({ idNumber }) => {
  const check = checkIdNumber(idNumber, today);
  return check.valid ? check.bornOn : check.fault;
});
const ages = birthdays.map((day) => ageOn(today, day));
const share = (wanted: (worker: (typeof workers)[number], i: number) => boolean): number =>
  workers.filter(wanted).length / workers.length;

describe('invented workers', () => {
  it('are the same for the same seed', () => {
    expect(invent('workers')).toEqual(workers);
    expect(invent('others')).not.toEqual(workers);
  });

  it('have ID numbers that are right, lie in a region that is assigned to no place, and are theirs alone', () => {
    expect(birthdays.filter((day) => !/^\d{4}-/.test(day))).toEqual([]);
    expect(workers.filter(({ idNumber }) => !idNumber.startsWith('150399'))).toEqual([]);
    const later = invent('later', 3_000);
    const numbers = [...workers, ...later].map(({ idNumber }) => idNumber);
    expect(new Set(numbers).size).toBe(6_000);
  });

  it('have ID numbers of their own even when all are born in one year', () => {
    const serials = Array.from({ length: 40_000 }, (_, i) => i * 9);
    const day = (serial: number): string =>
      new Date(Date.UTC(1971, 0, 1 + ((serial * 173) % 365))).toISOString().slice(0, 10);
    const numbers = serials.map((serial) => fictionalIdNumber(day(serial), serial));
    expect(new Set(numbers).size).toBe(serials.length);
  });

  it('have phones that nobody has, or none and then came to the window', () => {
    const phones = workers.flatMap(({ phone }) => phone ?? []);
    expect(phones.filter((phone) => !/^154\d{8}$/.test(phone))).toEqual([]);
    expect(new Set(phones).size).toBe(phones.length);
    expect(workers.filter(({ phone, atWindow }) => phone === null && !atWindow)).toEqual([]);
    expect(share(({ phone }) => phone === null)).toBeGreaterThan(0.2);
    expect(share(({ phone }) => phone === null)).toBeLessThan(0.3);
  });

  it('have names as identity cards have them', () => {
    expect(workers.filter(({ realName }) => !checkRealName(realName).valid)).toEqual([]);
    expect(new Set(workers.map(({ realName }) => realName)).size).toBeGreaterThan(1_500);
  });

  it('are 45 to 62 for the most part, a few 16 or 17, nobody younger, some beyond 60', () => {
    expect(Math.min(...ages)).toBe(16);
    expect(share((_, i) => ages[i]! >= 45 && ages[i]! <= 62)).toBeGreaterThan(0.5);
    expect(share((_, i) => ages[i]! < 18)).toBeLessThan(0.03);
    expect(share((_, i) => ages[i]! > 60)).toBeGreaterThan(0.05);
  });

  it('are known as minors until they come of age, and came after turning 16', () => {
    expect(workers.filter(({ adultOn }, i) => (adultOn === null) !== ages[i]! >= 18)).toEqual([]);
    const early = workers.filter(
      ({ registeredAt }, i) => ageOn(new Date(registeredAt).toISOString().slice(0, 10), birthdays[i]!) < 16,
    );
    expect(early).toEqual([]);
  });

  it('know no dangerous trade where the law keeps them from it', () => {
    const guarded = workers.filter((_, i) => ages[i]! < 18 || ages[i]! >= 60);
    expect(guarded.filter(({ occupations }) => occupations.some((code) => trades.isHazardous(code)))).toEqual(
      [],
    );
  });

  it('came before now, and mostly speak Chinese, some Mongolian', () => {
    expect(workers.filter(({ registeredAt }) => registeredAt > noon.getTime())).toEqual([]);
    expect(share(({ languages }) => languages.includes('zh'))).toBeGreaterThan(0.95);
    expect(share(({ languages }) => languages.includes('mn'))).toBeGreaterThan(0.05);
  });

  it('have skills, two in five of them confirmed, and some can today', () => {
    const skills = workers.flatMap((worker) => worker.skills);
    const confirmed = skills.filter(({ confirmedAt }) => confirmedAt !== null).length / skills.length;
    expect(confirmed).toBeGreaterThan(0.36);
    expect(confirmed).toBeLessThan(0.44);
    expect(skills.filter(({ level }) => !(level >= 1 && level <= 5))).toEqual([]);
    expect(share(({ availableToday }) => availableToday)).toBeGreaterThan(0.05);
    expect(share(({ availableToday }) => availableToday)).toBeLessThan(0.12);
  });

  it('are sealed so that the deployment opens them, and are found by the tokens that registering would make', () => {
    const plan = { ...workers[0]!, id: '01900000-0000-7000-8000-000000000001', number: 'HBG2600001' };
    const personId = '01900000-0000-7000-8000-000000000002';
    const row = sealPerson(testVault, { ...plan, id: personId }, noon.getTime());
    const bytes = (text: string | null) => Buffer.from(text!.slice(2), 'hex');
    const opened = openPerson(testVault, {
      id: personId,
      wrappedKey: bytes(row.wrapped_key),
      realNameSealed: bytes(row.real_name_sealed),
      idNumberMaskSealed: bytes(row.id_number_mask_sealed),
      phoneSealed: bytes(row.phone_sealed),
    });
    expect(opened).toMatchObject({
      realName: '王建国',
      maskedIdNumber: maskIdNumber(plan.idNumber),
      phone: '15400000001',
    });
    const record = workerRecord(plan, { vault: testVault, marketId: 7, clerkId: null, calendar });
    expect(record.lookup_tokens.split(' ')).toEqual(lookupTokens(testVault, 7, plan));
    expect(JSON.stringify([row, record])).not.toContain('建国');
  });
});
