import type { Database } from '../../src/data-source/index.ts';
import { statement, type Transaction } from '../../src/database/index.ts';
import { refreshMarketDocuments } from '../../src/jobs/index.ts';
import { MarketDirectory } from '../../src/markets/index.ts';
import { OccupationDirectory } from '../../src/occupations/index.ts';
import { appendEvents } from '../../src/outbox/index.ts';
import { newId } from '../../src/shared/index.ts';
import { searchTokens } from '../../src/shared/text/index.ts';
import { readData } from '../read-data.ts';
import { divisionPlaces } from './places.ts';

export interface OccupationSource {
  code: string;
  zh: string;
  en: string;
  aliases: string[];
  category: string;
  categoryZh: string;
  certificateHint: string | null;
  /** Skills that are certificates: the law wants one of them. */
  licences?: number[];
}

export interface SkillSource {
  id: number;
  occupation: string | null;
  zh: string;
  en: string;
  certificate?: true;
}

const putDivisions = statement(
  'seeds.divisions',
  `insert into divisions (code, parent_code, level, name_zh, name_en, name_mn, longitude, latitude, location_estimated)
   select code, parent, level, zh, en, mn, longitude, latitude, estimated
   from json_to_recordset($1::json) as d(code text, parent text, level text, zh text, en text, mn text,
     longitude float8, latitude float8, estimated boolean)
   on conflict (code) do update set parent_code = excluded.parent_code, level = excluded.level,
     name_zh = excluded.name_zh, name_en = excluded.name_en, name_mn = excluded.name_mn,
     longitude = excluded.longitude, latitude = excluded.latitude, location_estimated = excluded.location_estimated
   where to_jsonb(divisions) is distinct from to_jsonb(excluded)
   returning code`,
);

const putOccupations = statement(
  'seeds.occupations',
  `insert into occupations (code, name_zh, name_en, aliases, category, category_zh, certificate_hint,
     licence_skill_ids, search_tokens)
   select code, zh, en, aliases, category, "categoryZh", "certificateHint", coalesce(licences, '{}'), tokens
   from json_to_recordset($1::json) as o(code text, zh text, en text, aliases text[], category text,
     "categoryZh" text, "certificateHint" text, licences integer[], tokens text[])
   on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
     aliases = excluded.aliases, category = excluded.category, category_zh = excluded.category_zh,
     certificate_hint = excluded.certificate_hint, licence_skill_ids = excluded.licence_skill_ids,
     search_tokens = excluded.search_tokens
   where to_jsonb(occupations) - 'name_mn' is distinct from to_jsonb(excluded) - 'name_mn'
   returning code`,
);

const putSkills = statement(
  'seeds.skills',
  `insert into skills (id, occupation_code, name_zh, name_en, certificate)
   select id, occupation, zh, en, coalesce(certificate, false)
   from json_to_recordset($1::json) as s(id integer, occupation text, zh text, en text, certificate boolean)
   on conflict (id) do update set occupation_code = excluded.occupation_code, name_zh = excluded.name_zh,
     name_en = excluded.name_en, certificate = excluded.certificate
   where to_jsonb(skills) - 'name_mn' is distinct from to_jsonb(excluded) - 'name_mn'
   returning id`,
);

/**
 * Puts the divisions of Wuhai, the trades and the skills in, or back to what the data say; translations stay. Where anything
 * changed, the search documents of all jobs follow and running gateways are told, in the same transaction.
 */
export async function seedReferenceData(database: Database): Promise<void> {
  const occupations = readData<OccupationSource[]>('occupations');
  await database.scoped().transaction(async (tx) => {
    const divisions = await tx.rows(putDivisions, [JSON.stringify(divisionPlaces())]);
    const trades = await tx.rows(putOccupations, [JSON.stringify(occupations.map(withTokens))]);
    const skills = await tx.rows(putSkills, [JSON.stringify(readData<SkillSource[]>('skills'))]);
    if (divisions.length + trades.length + skills.length > 0) await follow(tx);
  });
}

async function follow(tx: Transaction): Promise<void> {
  const names = { occupations: new OccupationDirectory(tx), markets: new MarketDirectory(tx) };
  await names.occupations.load();
  await names.markets.load();
  for (const { id: marketId } of names.markets.all) {
    await refreshMarketDocuments(tx, names, marketId);
    await appendEvents(tx, [{ marketId, type: 'reference.changed', subjectId: newId() }]);
  }
}

function withTokens(occupation: OccupationSource): OccupationSource & { tokens: string[] } {
  const { code, zh, en, aliases, categoryZh } = occupation;
  const texts = [zh, ...aliases, categoryZh, en, code];
  return { ...occupation, tokens: [...new Set(texts.flatMap((text) => searchTokens(text)))] };
}
