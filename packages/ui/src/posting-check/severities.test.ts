import { describe, expect, it } from '@jest/globals';
import { knownSeverity, severityCounts, worstOf } from './severities.ts';

const hits = [{ severity: 'HINT' }, { severity: 'BLOCK' }, { severity: 'HINT' }];

describe('severities', () => {
  it('let the worst speak for all', () => {
    expect(worstOf(hits)).toBe('BLOCK');
    expect(worstOf([])).toBeNull();
  });

  it('are counted worst first', () => {
    expect(severityCounts(hits)).toEqual([
      { severity: 'BLOCK', count: 1 },
      { severity: 'HINT', count: 2 },
    ]);
  });

  it('take one that came later as something to look at', () => {
    expect(knownSeverity('ESCALATE')).toBe('REVIEW');
    expect(worstOf([{ severity: 'ESCALATE' }])).toBe('REVIEW');
  });
});
