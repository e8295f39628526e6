import { statement, type Transaction } from '../../../src/database/index.ts';
import { openMarket } from '../../../src/market-setup/index.ts';
import { Random } from '../../random/random.ts';
import { seededId } from '../../random/seeded-id.ts';
import { readData } from '../../read-data.ts';
import { hallOpenedAt } from '../../time/opening.ts';
import { marketByCode, type SeededMarket } from '../seed-store.ts';

export const demoCode = 'HBW';

/** The address of the hall is not published: a point in the middle of the district, see data/SOURCES.md. */
const demo = {
  code: demoCode,
  name: '海勃湾区零工市场',
  nameEn: 'Haibowan Day-Work Market',
  divisionCode: '150302',
  location: { longitude: 106.8094, latitude: 39.6702 },
  demo: true,
};

interface SloganSource {
  topic: string;
  zh: string;
  en: string;
}

const putSlogans = statement(
  'seeds.slogans',
  `insert into slogans (market_id, id, position, topic, text_zh, text_en, shown_from)
   select $1, id, position, topic, zh, en, $3
   from json_to_recordset($2::json) as s(id uuid, position integer, topic text, zh text, en text)`,
);

/** Makes the demo market with its slogans; its staff come by `seedDemoStaff`. */
export async function openDemoMarket(tx: Transaction): Promise<SeededMarket> {
  const { id } = await openMarket(tx, demo, 'en');
  const random = new Random('slogans');
  const slogans = readData<SloganSource[]>('slogans').map((slogan, i) => ({
    ...slogan,
    id: seededId(hallOpenedAt + i, random),
    position: i + 1,
  }));
  await tx.rows(putSlogans, [id, JSON.stringify(slogans), new Date(hallOpenedAt)]);
  return (await marketByCode(tx, demoCode))!;
}
