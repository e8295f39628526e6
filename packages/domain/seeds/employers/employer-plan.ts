import type { EmployerKind } from '../../src/employers/index.ts';
import type { DrawnPlace } from '../jobs/market-places.ts';

/** Whether an employer's papers count today: checked, checked too long ago, or not yet. */
export type Vetting = 'VERIFIED' | 'LAPSED' | 'PENDING';

/** An employer before it is written down: its first job decides since when it is known. */
export interface EmployerPlan {
  kind: EmployerKind;
  sector: string;
  /** Keys of the lines of work it posts; null for all of its sector. */
  lines: readonly string[] | null;
  name: string;
  /** First two characters of its credit code; null for those without one. */
  creditCodeKind: string | null;
  /** A code that is given; otherwise it is made from the employer's number. */
  creditCode: string | null;
  divisionCode: string;
  /** Where a household lives; null for others. */
  home: DrawnPlace | null;
  vetting: Vetting;
  /** How much it posts beside others of its kind. */
  activity: number;
  /** When the first of its jobs was made; Infinity until it has one. */
  firstJobAt: number;
  /** The number that workers call. */
  phone: string;
  /** True where somebody has to be able to sign in for it. */
  isSignedIn: boolean;
  /** Who signs in for it, made when it is written; null for those who come to the window. */
  ownerId: string | null;
  /** Known once it is written. */
  id: string;
  verifiedUntil: Date | null;
}
