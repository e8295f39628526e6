import { describe, expect, it } from '@jest/globals';
import { checkCreditCode } from '../../src/employers/index.ts';
import { linesOfWork, sectors } from '../jobs/line-of-work.ts';
import { MarketPlaces } from '../jobs/market-places.ts';
import { Random } from '../random/random.ts';
import { testVault } from '../testing/demo-database.ts';
import { haibowan } from '../testing/written-jobs.ts';
import { fictionalCreditCode } from './credit-code.ts';
import { planEmployers, sampleEmployers } from './plan-employers.ts';
import { writeEmployers } from './write-employers.ts';

const now = Date.parse('2026-05-12T04:00:00Z');

function employers(count: number) {
  const [root, ...below] = haibowan();
  const random = new Random('employers');
  const plans = planEmployers(count, sampleEmployers(), new MarketPlaces(root!, below), random);
  return {
    plans,
    written: writeEmployers(plans, {
      vault: testVault,
      prefix: 'HBE',
      before: 0,
      phonesBefore: 0,
      now,
      random,
    }),
  };
}

describe('fictional credit codes', () => {
  it('are right by the standard and lie in a division that is assigned to no place', () => {
    for (let serial = 1; serial <= 400; serial++) {
      const code = fictionalCreditCode(serial % 2 ? '91' : '52', serial);
      expect(checkCreditCode(code)).toEqual({ valid: true, code });
      expect(code.slice(2, 8)).toBe('150399');
    }
  });
});

describe('employers', () => {
  const { plans, written } = employers(600);
  const rows = written.map(({ employer }) => employer);

  it('say in their name that they are examples', () => {
    expect(rows.filter(({ name }) => !name.includes('（示例）'))).toEqual([]);
  });

  it('have names and codes of their own', () => {
    const codes = rows.flatMap(({ credit_code: code }) => code ?? []);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(600);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !checkCreditCode(code).valid)).toEqual([]);
  });

  it('have a code when they are companies, and only then', () => {
    expect(rows.filter((row) => (row.kind === 'COMPANY') !== (row.credit_code !== null))).toEqual([]);
  });

  it('are numbered in the order in which they became known', () => {
    const byNumber = rows.toSorted((a, b) => a.number.localeCompare(b.number));
    expect(byNumber.map((row) => row.created_at)).toEqual(
      rows.map((row) => row.created_at).toSorted((a, b) => a - b),
    );
  });

  it('are verified within six months for the most part', () => {
    const verified = rows.filter((row) => (row.verified_until ?? 0) > now).length;
    expect(verified / rows.length).toBeGreaterThan(0.88);
    expect(verified / rows.length).toBeLessThan(0.97);
  });

  it('are verified by papers that staff looked at, and only then', () => {
    const odd = written.filter(
      ({ employer, vetting }) =>
        (employer.verified_at === null) !== (vetting === null) ||
        (vetting === null) !== (employer.verified_evidence.length === 0),
    );
    expect(odd).toEqual([]);
  });

  it('are called under numbers of their own that nobody has', () => {
    const phones = plans.map(({ phone }) => phone);
    expect(new Set(phones).size).toBe(600);
    expect(phones.filter((phone) => !/^154\d{8}$/.test(phone))).toEqual([]);
    const stored = JSON.stringify(rows);
    expect(phones.filter((phone) => stored.includes(phone))).toEqual([]);
  });

  it('are companies, households and foremen, with a company in every sector', () => {
    const kinds = Map.groupBy(plans, ({ kind }) => kind);
    expect(kinds.get('HOUSEHOLD')!.length).toBeGreaterThan(120);
    expect(kinds.get('FOREMAN')!.length).toBeGreaterThan(50);
    const served = new Set(kinds.get('COMPANY')!.map(({ sector }) => sector));
    expect(Object.keys(sectors).filter((sector) => !served.has(sector))).toEqual([]);
  });

  it('post lines of their own sector', () => {
    const sectorOf = new Map(linesOfWork.map(({ key, sector }) => [key, sector]));
    const strays = plans.filter(({ lines, sector }) => lines?.some((line) => sectorOf.get(line) !== sector));
    expect(strays).toEqual([]);
  });
});
