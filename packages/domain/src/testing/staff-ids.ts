import type { StaffRole } from '../shared/index.ts';

const places: Record<StaffRole, string> = {
  CLERK: 'a1',
  REVIEWER: 'a2',
  MANAGER: 'a3',
  AUDITOR: 'a4',
  TRAINER: 'a5',
  LEGAL_OFFICER: 'a6',
  EDITOR: 'a7',
  ADMINISTRATOR: 'a8',
};

/** The inner id of the test market's member of staff with one role; no id is of two markets. */
export function staffIdOf(role: StaffRole, marketId: number): string {
  const market = marketId === 1 ? '00' : String(marketId).padStart(2, '0');
  return `01900000-0000-7000-8000-00000000${market}${places[role]}`;
}
