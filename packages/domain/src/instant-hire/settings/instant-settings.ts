import { statement, type Db } from '../../database/index.ts';
import type { InstantHireSettings } from './instant-hire-settings.entity.ts';

const read = statement(
  'instantHire.settings',
  `select market_id as "marketId", wave_seconds as "waveSeconds", offers_per_place as "offersPerPlace",
     offers_per_day as "offersPerDay" from instant_hire_settings where market_id = $1`,
);

/** As the table's defaults. */
const usual = { waveSeconds: 600, offersPerPlace: 3, offersPerDay: 6 };

/** What the market has set of its waves, or what is usual. */
export async function instantHireSettings(db: Db, marketId: number): Promise<InstantHireSettings> {
  return (await db.row<InstantHireSettings>(read, [marketId])) ?? { marketId, ...usual };
}
