import { describe, expect, it } from '@jest/globals';
import { checkCreditCode } from '../../src/employers/index.ts';
import { linesOfWork, sectors } from '../jobs/line-of-work.ts';
import { MarketPlaces } from '../jobs/market-places.ts';
import { Random } from '../random/random.ts';
import { haibowan } from '../testing/written-jobs.ts';
import { fictionalCreditCode } from './credit-code.ts';
import { planEmployers, sampleEmployers } from './plan-employers.ts';
import { writeEmployers } from './write-employers.ts';

const now = Date.parse('2026-05-12T04:00:00Z');

function employers(count: number) {
  const [root, ...below] = haibowan();
  const random = new Random('employers');
  const plans = planEmployers(count, sampleEmployers(), new MarketPlaces(root!, below), random);
  return { plans, rows: writeEmployers(plans, { prefix: 'HBE', before: 0 }, now, random) };
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
  const { plans, rows } = employers(600);

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
    expect(byNumber.map((row) => row.created_at)).toEqual(rows.map((row) => row.created_at).toSorted());
  });

  it('are verified within six months for the most part', () => {
    const verified = rows.filter((row) => Date.parse(row.verified_until ?? '1970-01-01') > now).length;
    expect(verified / rows.length).toBeGreaterThan(0.88);
    expect(verified / rows.length).toBeLessThan(0.97);
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
