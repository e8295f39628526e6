interface DivisionLike {
  code: string;
  name: string;
  level: string;
  parentCode?: string | null;
}

/** Sub-districts by the district they lie in, in the order of the market. */
export function areasOf<D extends DivisionLike>(
  divisions: readonly D[],
): { district: D | null; subdistricts: D[] }[] {
  const subdistricts = divisions.filter(({ level }) => level === 'SUBDISTRICT');
  const parents = [...new Set(subdistricts.map(({ parentCode }) => parentCode ?? null))];
  return parents.map((parent) => ({
    district: divisions.find(({ code }) => code === parent) ?? null,
    subdistricts: subdistricts.filter(({ parentCode }) => (parentCode ?? null) === parent),
  }));
}
