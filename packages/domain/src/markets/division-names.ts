import { foldText } from '../shared/text/index.ts';
import type { Division } from './division.ts';

/** What people leave out of a place's name. */
const kindOfPlace =
  /(?:自治区|自治州|街道办事处|街道|地区|林场|农场|苏木|省|市|盟|州|区|县|旗|镇|乡)$|\s+(?:autonomous region|city|district|subdistrict|county|banner|town|township)$/iu;

/** Shorter names are parts of too many other words. */
const shortestName = 2;

/** Finds divisions by what they are called. */
export class DivisionNames {
  private readonly byName: Map<string, Division[]>;

  constructor(divisions: readonly Division[]) {
    const named = divisions.flatMap((division) => [...namesOf(division)].map((name) => ({ name, division })));
    this.byName = new Map(
      [...Map.groupBy(named, ({ name }) => name)].map(([name, all]) => [
        name,
        all.map(({ division }) => division),
      ]),
    );
  }

  /** The divisions that a word names: by the whole name, without its kind (海勃湾 for 海勃湾区), or by code. */
  called(word: string): readonly Division[] {
    return this.byName.get(word.toLowerCase()) ?? [];
  }
}

function namesOf({ code, nameZh, nameEn, nameMn }: Division): Set<string> {
  const whole = [nameZh, nameEn, nameMn]
    .filter((name) => name != null)
    .map((name) => foldText(name).toLowerCase());
  const short = whole
    .map((name) => name.replace(kindOfPlace, ''))
    .filter((name) => [...name].length >= shortestName);
  return new Set([code, ...whole, ...short]);
}
