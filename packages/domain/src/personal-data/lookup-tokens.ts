import { pinyin } from 'pinyin-pro';
import { foldText } from '../shared/text/index.ts';
import { mobileNumber } from './phone-number.ts';
import { nameKey } from './real-name.ts';
import type { Vault } from './vault.ts';

/** What a person is looked up by at the window. */
export interface LookedUp {
  realName: string;
  idNumber: string | null;
  phone: string | null;
  /** The printed number, e.g. HBG26000123. */
  number: string;
  /** Of registrations that turned out to be theirs. */
  formerNumbers?: readonly string[];
}

const syllables = new Map<string, string[]>();

/** The pinyin of a name without tones, a syllable each; family names are read as such (单 is shan, 仇 is qiu). */
function syllablesOf(name: string): string[] {
  const known = syllables.get(name);
  if (known) return known;
  const read = pinyin(name, {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    nonZh: 'consecutive',
    v: true,
  });
  const plain = read.map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, '')).filter(Boolean);
  if (syllables.size > 50_000) syllables.clear();
  syllables.set(name, plain);
  return plain;
}

/**
 * The tokens under which a worker of a market is found: whole phone and its last four, whole ID number and its last four,
 * whole name, pinyin, initials, printed numbers. Whoever holds the database sees which rows share one, not what it is.
 */
export function lookupTokens(vault: Vault, marketId: number, person: LookedUp): string[] {
  const token = (column: string, value: string): string => vault.token(marketId, column, value);
  const spelled = syllablesOf(person.realName);
  const numbers = [person.number, ...(person.formerNumbers ?? [])];
  const tokens = [
    ...numbers.map((number) => token('number', number)),
    token('name', nameKey(person.realName)),
  ];
  if (spelled.length > 0)
    tokens.push(
      token('pinyin', spelled.join('')),
      token('initials', spelled.map((syllable) => syllable[0]).join('')),
    );
  for (const [column, value] of [
    ['id', person.idNumber],
    ['phone', person.phone],
  ] as const) {
    if (value) tokens.push(token(column, value), token(`${column}.last4`, value.slice(-4)));
  }
  return [...new Set(tokens)];
}

/** The tokens of what a clerk typed, read in every way it may be meant; none for what cannot be any of them. */
export function queryLookupTokens(vault: Vault, marketId: number, typed: string): string[] {
  const text = foldText(typed).trim();
  const token = (column: string, value: string): string => vault.token(marketId, column, value);
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  const phone = mobileNumber(text);
  const tokens = phone ? [token('phone', phone)] : [];
  if (/^\d{3}[\dX]$/.test(compact)) tokens.push(token('phone.last4', compact), token('id.last4', compact));
  if (/^\d{17}[\dX]$/.test(compact)) tokens.push(token('id', compact));
  if (/^[A-Z]+\d{4,}$/.test(compact)) tokens.push(token('number', compact));
  const letters = compact.toLowerCase().replaceAll('ü', 'v');
  if (/^[a-z]{2,40}$/.test(letters)) tokens.push(token('initials', letters), token('pinyin', letters));
  if (/\p{L}/u.test(text)) tokens.push(token('name', nameKey(text)));
  return tokens;
}
