import { coordinatesOf } from './coordinates.ts';

/**
 * What of the lasting core the schema lacks or has otherwise, a line each. `later` lists what later releases bring; a
 * type stands for all in it. An entry that is there already, or that the core does not know, has to go.
 */
export function coreFaults(coreSdl: string, sdl: string, later: readonly string[]): string[] {
  const core = coordinatesOf(coreSdl);
  const schema = coordinatesOf(sdl);
  const postponed = (place: string) => later.some((entry) => covers(entry, place));
  const faults: string[] = [];
  for (const [place, type] of core) {
    const found = schema.get(place);
    if (found === undefined && !postponed(place)) faults.push(`${place} is missing.`);
    if (found !== undefined && found !== type) faults.push(`${place} is ${found}; the core says ${type}.`);
  }
  for (const entry of later) {
    if (!core.has(entry)) faults.push(`${entry} is not in the core: take it from the list of later ones.`);
    if (schema.has(entry)) faults.push(`${entry} is there: take it from the list of later ones.`);
  }
  return faults;
}

function covers(entry: string, place: string): boolean {
  return place === entry || [`${entry}.`, `${entry}(`, `${entry} `].some((start) => place.startsWith(start));
}
