import type { Choice } from '../type-ahead/choice.ts';

/** A place as the market knows it. */
export interface PlaceName {
  code: string;
  name: string;
  level: string;
  parentCode?: string | null;
}

/** Sub-districts before their district, those of the market's own district first. */
export function divisionChoices(divisions: readonly PlaceName[], own: string): Choice[] {
  const districts = divisions.filter(({ level }) => level === 'DISTRICT');
  const ownFirst = districts.toSorted((a, b) => Number(b.code === own) - Number(a.code === own));
  return ownFirst.flatMap((district) => {
    const inside = divisions.filter(
      ({ level, parentCode }) => level === 'SUBDISTRICT' && parentCode === district.code,
    );
    return [...inside, district].map(({ code, name }) => ({
      key: code,
      label: name,
      ...(code !== district.code && { note: district.name }),
    }));
  });
}
