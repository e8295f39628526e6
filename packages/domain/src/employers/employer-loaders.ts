import DataLoader from 'dataloader';
import { rowLoader, rowsLoader, type Db, type RowLoader } from '../database/index.ts';
import type { Principal } from '../shared/index.ts';
import { employersByKeys, vettingsByEmployerKeys, type EmployerRow } from './employer-store.ts';
import { membershipsOf, type Membership } from './members/member-store.ts';
import type { EmployerVetting } from './vetting/employer-vetting.entity.ts';

/** Employers by key. */
export const employerLoader = (db: Db): RowLoader<EmployerRow | null> =>
  rowLoader((marketIds, ids) => employersByKeys(db, marketIds, ids));

/** The looks at employers' papers; whether the caller may read them is asked before. */
export const employerVettingsLoader = (db: Db): RowLoader<EmployerVetting[]> =>
  rowsLoader(
    (marketIds, ids) => vettingsByEmployerKeys(db, marketIds, ids),
    ({ marketId, employerId }) => ({ marketId, id: employerId }),
  );

/** The caller's own employers, read once for a request and not at all for whoever can have none. */
export class Memberships {
  private readonly loader: DataLoader<'all', Membership[]>;

  constructor(db: Db, principal: Principal) {
    this.loader = new DataLoader(async (asked) => {
      const memberships = await membershipsOf(db, principal);
      return asked.map(() => memberships);
    });
  }

  all(): Promise<Membership[]> {
    return this.loader.load('all');
  }

  async includes(marketId: number, employerId: string): Promise<boolean> {
    return (await this.all()).some((own) => own.marketId === marketId && own.id === employerId);
  }
}
