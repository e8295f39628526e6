import type pg from 'pg';
import type { Search } from './operation.ts';

/** Words of everyday postings, of two to four characters. */
const words =
  `保洁 搬运 装卸 包装 服务员 洗碗 厨师 砌墙 焊工 库管 保安 月嫂 理货 分拣 电工 卸货 搬家 开荒 擦玻璃 做饭
  早班 中午 日结 周结 力气 健康证 勤快 老人 葡萄 冰箱 电梯 红枣 工钱当面 下午收工 不拖 每周休一天 手套 工地 收工就发 客房
  门窗 地砖 墙面 沙发 老板 食堂 装车 卸车 水电 机器 仓库 打包`.split(/\s+/);
const wanted = 20;

/**
 * The first twenty words, each with the place of a job that it is found in, for which the search documents and the postings' own
 * text give the same page: documents know a trade's everyday names and its skills too, which no other layout here does.
 */
export async function chooseSearches(client: pg.Client, marketId: number, at: string): Promise<Search[]> {
  const chosen: Search[] = [];
  await client.query(`set statement_timeout = '5s'`);
  for (const word of words) {
    if (chosen.length === wanted) break;
    const search = await searchFor(client, marketId, at, word).catch(tooSlow);
    if (search) chosen.push(search);
  }
  await client.query('reset statement_timeout');
  return chosen;
}

/** Of a rare word PostgreSQL may have to read all postings to know the page. */
function tooSlow(error: { code?: string }): null {
  if (error.code === '57014') return null;
  throw error as Error;
}

async function searchFor(client: pg.Client, marketId: number, at: string, word: string) {
  const tokens = tokensOf(word);
  const { rows } = await client.query<Place>(firstPlace, [marketId, at, tokens, word]);
  const place = rows[0];
  if (!place) return null;
  const { latitude, longitude } = place;
  const { rows: found } = await client.query<{ same: boolean }>(samePage, [
    ...[marketId, at, tokens, word, latitude, longitude, 10_000],
  ]);
  return found[0]!.same ? { word, tokens, latitude, longitude } : null;
}

type Place = Pick<Search, 'latitude' | 'longitude'>;

const tokensOf = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));

const firstPlace = `select latitude, longitude from jobs
  where market_id = $1 and status = 'OPEN' and expires_at > $2 and search_tokens @> $3::text[] and latitude is not null
    and title || description ilike '%' || $4 || '%'
  order by listed_at desc, id desc limit 1`;

const page = (condition: string): string => `array(select id from jobs
  where market_id = $1 and status = 'OPEN' and published_at is not null and expires_at > $2 and ${condition}
    and latitude between $5::float8 - $7::float8 / 111195 and $5::float8 + $7::float8 / 111195
    and distance_metres(latitude, longitude, $5::float8, $6::float8) <= $7::float8
  order by listed_at desc, id desc limit 20)`;

const samePage = `select ${page('search_tokens @> $3::text[]')} =
  ${page(`title || ' ' || description || ' ' || address ilike '%' || $4 || '%'`)} as same`;
