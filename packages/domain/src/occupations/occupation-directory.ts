import { statement, type Db } from '../database/index.ts';
import type { Named } from '../shared/index.ts';
import { queryTokens } from '../shared/text/index.ts';
import { englishSpellings, isSpelledBy, spellingOf, type Spelling } from './spelling.ts';

/** A trade of the national occupation dictionary (国家职业分类大典 2022). */
export interface Occupation extends Named {
  /** E.g. 6-29-01-01. */
  code: string;
  /** Everyday words for it. */
  aliases: string[];
  category: string;
  categoryZh: string;
  /** Which certificate the trade usually asks for; a prompt to check, not law. */
  certificateHint: string | null;
  /** Certificates of which the law wants one before somebody may do the work; empty where it wants none. */
  licenceSkillIds: number[];
  searchTokens: string[];
}

/** Something one can do, within a trade or by itself. */
export interface Skill extends Named {
  id: number;
  occupationCode: string | null;
  /** A paper: it counts once staff has seen it. */
  certificate: boolean;
}

const allOccupations = statement(
  'occupations.all',
  `select code, name_zh as "nameZh", name_en as "nameEn", name_mn as "nameMn", aliases, category,
     category_zh as "categoryZh", certificate_hint as "certificateHint",
     licence_skill_ids as "licenceSkillIds", search_tokens as "searchTokens"
   from occupations order by code`,
);

const allSkills = statement(
  'occupations.skills',
  `select id, occupation_code as "occupationCode", name_zh as "nameZh", name_en as "nameEn", name_mn as "nameMn", certificate
   from skills order by id`,
);

/** Trades and skills, held in process: some hundred rows that every list needs and hardly anybody changes. */
export class OccupationDirectory {
  private byCode = new Map<string, Occupation>();
  private spellings = new Map<string, Spelling[]>();
  /** Of each trade, the words of its names in other languages than Chinese. */
  private foreignWords = new Map<string, ReadonlySet<string>>();
  private skillsById = new Map<number, Skill>();
  private skillsByCode = new Map<string, Skill[]>();

  constructor(private readonly db: Db) {}

  async load(): Promise<void> {
    const [occupations, skills] = await Promise.all([
      this.db.rows<Occupation>(allOccupations),
      this.db.rows<Skill>(allSkills),
    ]);
    this.byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]));
    this.spellings = new Map(
      occupations.map(({ code, nameZh, nameEn, aliases }) => [
        code,
        [...[nameZh, ...aliases].map(spellingOf), ...englishSpellings(nameEn)],
      ]),
    );
    this.foreignWords = new Map(
      occupations.map(({ code, nameEn, nameMn }) => [
        code,
        new Set(queryTokens(`${nameEn} ${nameMn ?? ''}`)),
      ]),
    );
    this.skillsById = new Map(skills.map((skill) => [skill.id, skill]));
    this.skillsByCode = Map.groupBy(skills, (skill) => skill.occupationCode ?? '');
  }

  occupation(code: string): Occupation | null {
    return this.byCode.get(code) ?? null;
  }

  /** The trades of the same categories as these, these among them; none where they have no others. */
  siblingsOf(codes: readonly string[]): string[] {
    const categories = new Set(codes.flatMap((code) => this.byCode.get(code)?.category ?? []));
    const siblings = [...this.byCode.values()].filter(({ category }) => categories.has(category));
    return siblings.length > new Set(codes).size ? siblings.map(({ code }) => code) : [];
  }

  skill(id: number): Skill | null {
    return this.skillsById.get(id) ?? null;
  }

  /** The skills with these ids, in the order asked for; unknown ids are left out. */
  skills(ids: readonly number[]): Skill[] {
    return ids.flatMap((id) => this.skillsById.get(id) ?? []);
  }

  /** Every skill that is a paper. */
  certificates(): Skill[] {
    return [...this.skillsById.values()].filter(({ certificate }) => certificate);
  }

  skillsOf(code: string): Skill[] {
    return this.skillsByCode.get(code) ?? [];
  }

  /** Trades whose name or alias is typed so in Latin letters: baojie, baoj, bj and cleaner are 保洁. In order of code. */
  spelled(letters: string): Occupation[] {
    const wanted = letters.toLowerCase();
    return [...this.byCode.values()].filter(({ code }) =>
      this.spellings.get(code)!.some((spelling) => isSpelledBy(spelling, wanted)),
    );
  }

  /** Trades whose name in another language than Chinese holds all these words: cleaner, stone mason. In order of code. */
  withWords(words: readonly string[]): Occupation[] {
    const wanted = words.map((word) => word.toLowerCase());
    return [...this.byCode.values()].filter(({ code }) => {
      const own = this.foreignWords.get(code)!;
      return wanted.every((word) => own.has(word));
    });
  }

  /** Names and aliases of trades that stand in a text, longest first; none that is part of another one found. */
  namedIn(text: string, most: number): string[] {
    const names = [...this.byCode.values()].flatMap(({ nameZh, aliases }) => [nameZh, ...aliases]);
    const found = names.filter((name) => text.includes(name)).sort((a, b) => b.length - a.length);
    const whole = found.filter((name, n) => !found.slice(0, n).some((longer) => longer.includes(name)));
    return whole.slice(0, most);
  }

  /** Trades found by name, alias, category or spelling, best first; all of them in order of code without words. */
  search(words: string | null | undefined): Occupation[] {
    const all = [...this.byCode.values()];
    const tokens = queryTokens(words ?? '');
    if (tokens.length === 0) return all;
    const spelled = new Set(tokens.every(isLatin) ? this.spelled(tokens.join('')) : []);
    const found = all.filter(
      (occupation) =>
        spelled.has(occupation) || tokens.every((token) => occupation.searchTokens.includes(token)),
    );
    const wanted = (words ?? '').trim();
    return found.sort((a, b) => nearness(b, wanted) - nearness(a, wanted));
  }
}

const isLatin = (token: string): boolean => /^[a-z]+$/.test(token);

/** Whole names before aliases before parts of them. */
function nearness(occupation: Occupation, wanted: string): number {
  if (occupation.nameZh === wanted) return 3;
  if (occupation.aliases.includes(wanted)) return 2;
  return occupation.nameZh.includes(wanted) ? 1 : 0;
}
