import { Complaint } from '../processes/complaint.ts';

/** A system as the tables name it, and as the command line may. */
export interface NamedSystem {
  readonly name: string;
  /** In small letters, without spaces and commas. */
  readonly key: string;
}

/** Of the systems there are those that were named, by key or name, with commas or semicolons between; all where none was. */
export function chosenSystems<System extends NamedSystem>(
  systems: readonly System[],
  said: string,
): readonly System[] {
  const chosen = new Set<System>();
  const unknown: string[] = [];
  for (let left = said.trim(); left !== '';) {
    const next = systems.flatMap((system) => wordsOf(system).map((word) => ({ system, word })));
    const longest = next
      .filter(({ word }) => startsWith(left, word))
      .toSorted((one, other) => other.word.length - one.word.length)[0];
    const length = longest ? longest.word.length : /^[^,;]*/.exec(left)![0].length;
    if (longest) chosen.add(longest.system);
    else unknown.push(left.slice(0, length).trim());
    left = left.slice(length).replace(/^\s*[,;]?\s*/, '');
  }
  if (unknown.length > 0) throw new Complaint(noSystem(unknown[0]!, systems));
  return said.trim() === '' ? systems : systems.filter((system) => chosen.has(system));
}

const wordsOf = ({ name, key }: NamedSystem): string[] => [name.toLowerCase(), key];

/** A word ends with the text, or at a comma or semicolon: names hold commas themselves, so the longest is meant. */
const startsWith = (text: string, word: string): boolean =>
  text.toLowerCase().startsWith(word) && /^\s*([,;]|$)/.test(text.slice(word.length));

const noSystem = (said: string, systems: readonly NamedSystem[]): string =>
  `There is no system "${said}"; there are ${systems.map(({ name, key }) => `${key} (${name})`).join(', ')}.`;
