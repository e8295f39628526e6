import { Database } from '../data-source/index.ts';
import { statement, type Db } from '../database/index.ts';
import { staffRoles, type StaffRole } from '../shared/index.ts';
import { searchTokens } from '../shared/text/index.ts';
import { staffIdOf } from './staff-ids.ts';

/** Inner ids of what every suite begins with. */
export const smallMarket = {
  id: 1,
  employerId: '01900000-0000-7000-8000-0000000000e1',
  otherEmployerId: '01900000-0000-7000-8000-0000000000e2',
  clerkId: staffIdOf('CLERK', 1),
  reviewerId: staffIdOf('REVIEWER', 1),
  managerId: staffIdOf('MANAGER', 1),
  auditorId: staffIdOf('AUDITOR', 1),
  /** 砌筑工, known as 瓦工. */
  bricklayer: '6-29-01-01',
  /** 保洁员. */
  cleaner: '4-09-10-99',
  subdistrict: '150302001',
} as const;

const places = `
  insert into divisions (code, parent_code, level, name_zh, longitude, latitude) values
    ('150300', null, 'CITY', '乌海市', 106.82, 39.67), ('150302', '150300', 'DISTRICT', '海勃湾区', 106.81, 39.67),
    ('150302001', '150302', 'SUBDISTRICT', '凤凰岭街道', 106.81, 39.66),
    ('150302002', '150302', 'SUBDISTRICT', '海北街道', 106.83, 39.70)`;

const markets = `
  insert into markets (id, code, name_zh, name_en, number_prefix, division_code, longitude, latitude, demo) values
    (1, 'HBW', '海勃湾区零工市场', 'Haibowan day-work market', 'HB', '150302', 106.81, 39.67, true),
    (2, 'OTHER', '别处零工市场', null, 'OT', '150302', null, null, true)`;

/** As setting up a market does. */
const counts = 'insert into open_job_counts (market_id, open) values (1, 0), (2, 0)';

const trades = `
  insert into occupations (code, name_zh, name_en, aliases, category, category_zh, search_tokens)
  select * from jsonb_to_recordset($1::jsonb)
    as o(code text, name_zh text, name_en text, aliases text[], category text, category_zh text, search_tokens text[])`;

const skills = `insert into skills (id, occupation_code, name_zh) values (1, '6-29-01-01', '砌砖'), (2, null, '健康证')`;

const employers = `
  insert into employers (market_id, id, number, name, kind, verified_at, verified_until, search_tokens) values
    (1, '${smallMarket.employerId}', 'E0001', '晨禾筑业（示例）', 'COMPANY', now(), now() + interval '6 months', $1),
    (1, '${smallMarket.otherEmployerId}', 'E0002', '沙枣花家政（示例）', 'COMPANY', null, null, $2),
    (2, '${smallMarket.employerId}', 'E0001', '别处雇主（示例）', 'COMPANY', null, null, $1)`;

const staff = `
  with added as (
    insert into staff_members (market_id, id, username, display_name, roles)
    select market_id, id, username, display_name, array[role] from jsonb_to_recordset($1::jsonb)
      as s(market_id integer, id uuid, username text, display_name text, role text)
    returning market_id, id
  )
  insert into staff_credentials (market_id, staff_id, password_hash) select market_id, id, '-' from added`;

const displayNames: Record<StaffRole, string> = {
  CLERK: '窗口（示例）',
  REVIEWER: '审核（示例）',
  TRAINER: '培训（示例）',
  LEGAL_OFFICER: '维权（示例）',
  EDITOR: '编辑（示例）',
  MANAGER: '主任（示例）',
  AUDITOR: '审计（示例）',
  ADMINISTRATOR: '管理员（示例）',
};

/** One of each role in both markets, so that whoever may something there has a colleague here who may it too. */
const staffRows = [1, 2].flatMap((marketId) =>
  staffRoles.map((role) => ({
    ...{ market_id: marketId, id: staffIdOf(role, marketId), role },
    ...{ username: role.toLowerCase().replace('_', ''), display_name: displayNames[role] },
  })),
);

const tradeRows = [
  { code: smallMarket.bricklayer, name_zh: '砌筑工', name_en: 'Bricklayer', aliases: ['瓦工', '泥瓦工'] },
  { code: smallMarket.cleaner, name_zh: '保洁员', name_en: 'Cleaner', aliases: ['保洁', '打扫'] },
].map((trade) => ({
  ...trade,
  category: 'day_work',
  category_zh: '零工',
  search_tokens: [trade.name_zh, ...trade.aliases].flatMap((text) => searchTokens(text)),
}));

async function fill(db: Db): Promise<void> {
  await db.rows(statement('testing.places', places));
  await db.rows(statement('testing.markets', markets));
  await db.rows(statement('testing.counts', counts));
  await db.rows(statement('testing.trades', trades), [JSON.stringify(tradeRows)]);
  await db.rows(statement('testing.skills', skills));
  const names = ['晨禾筑业 E0001', '沙枣花家政 E0002'].map((name) => searchTokens(name));
  await db.rows(statement('testing.employers', employers), names);
  await db.rows(statement('testing.staff', staff), [JSON.stringify(staffRows)]);
}

/** Migrates an empty database and puts two markets with a little of everything into it. */
export async function prepareSmallMarket(url: string): Promise<void> {
  const database = await Database.connect({ url, poolSize: 1 });
  try {
    await database.migrate();
    await fill(database.scoped());
  } finally {
    await database.close();
  }
}
