import { statement, type Db } from '../database/index.ts';

export const sloganTopics = ['UNITY', 'RIGHTS', 'SAFETY', 'SERVICE', 'TRAINING', 'OTHER'] as const;
export type SloganTopic = (typeof sloganTopics)[number];

/** A line for the walls. */
export interface Slogan {
  marketId: number;
  id: string;
  topic: SloganTopic;
  textZh: string;
  textEn: string | null;
  textMn: string | null;
}

const columns = `market_id as "marketId", id, topic, text_zh as "textZh", text_en as "textEn", text_mn as "textMn"`;

const shown = statement(
  'markets.slogans',
  `select ${columns} from slogans
   where market_id = $1 and shown_from <= $2 and (shown_until is null or shown_until > $2) order by position, id`,
);

/** The slogans a market shows at an instant, in order. */
export function slogansShown(db: Db, marketId: number, at: Date): Promise<Slogan[]> {
  return db.rows<Slogan>(shown, [marketId, at]);
}

const byId = statement(
  'markets.sloganById',
  `select ${columns} from slogans where market_id = $1 and id = $2`,
);

export function sloganById(db: Db, marketId: number, id: string): Promise<Slogan | null> {
  return db.row<Slogan>(byId, [marketId, id]);
}
