import { createHash } from 'node:crypto';
import { Kind, parse } from 'graphql';

/** A document as the gateway reads it. */
export type KeptDocument = {
  readonly name: string;
  readonly body: string;
  /** YYYY-MM-DD. */
  readonly addedOn: string;
  /** The day it was first missing from the app's build; YYYY-MM-DD. */
  readonly retiredOn?: string;
};

/** sha256 of the text to document. */
export type Manifest = Readonly<Record<string, KeptDocument>>;

/** What a build emits: sha256 to text. */
export type Emitted = Readonly<Record<string, string>>;

/** Days that a retired document is still answered: walls and phones show what they cached weeks ago. */
const daysKept = 90;

/** The manifest after a build: new documents are added, missing ones retired, long retired ones dropped. */
export function merge(kept: Manifest, emitted: Emitted, today: string): Manifest {
  const entries = new Map<string, KeptDocument>();
  for (const [hash, document] of Object.entries(kept)) {
    const { name, body, addedOn, retiredOn = today } = document;
    if (hash in emitted) entries.set(hash, { name, body, addedOn });
    else if (daysBetween(retiredOn, today) <= daysKept) entries.set(hash, { name, body, addedOn, retiredOn });
  }
  for (const [hash, body] of Object.entries(emitted)) {
    if (!entries.has(hash)) entries.set(hash, { name: nameOf(body), body, addedOn: today });
  }
  return Object.fromEntries([...entries].toSorted(byNameAndDay));
}

/** What a manifest does not say of a build, or says wrongly, a line each. */
export function manifestFaults(kept: Manifest, emitted: Emitted): string[] {
  const forged = Object.entries(kept).filter(([hash, { body }]) => sha256(body) !== hash);
  const missing = Object.keys(emitted).filter((hash) => !(hash in kept));
  const retired = Object.keys(emitted).filter((hash) => kept[hash]?.retiredOn !== undefined);
  const lasting = Object.entries(kept).filter(([hash, { retiredOn }]) => !(hash in emitted) && !retiredOn);
  return [
    ...forged.map(([hash, { name }]) => `${name}: ${short(hash)} is not the sha256 of its text.`),
    ...missing.map((hash) => `${nameOf(emitted[hash])} (${short(hash)}) is not registered.`),
    ...retired.map((hash) => `${nameOf(emitted[hash])} (${short(hash)}) counts as retired, but is in use.`),
    ...lasting.map(([hash, { name }]) => `${name} (${short(hash)}) is no longer in use, and not retired.`),
  ];
}

/** Documents that a release had and that are gone before their time, a line each. */
export function lostSince(released: Manifest, kept: Manifest, today: string): string[] {
  return Object.entries(released)
    .filter(([hash, { retiredOn }]) => !(hash in kept) && daysBetween(retiredOn ?? today, today) <= daysKept)
    .map(([hash, { name }]) => `${name} (${short(hash)}) was released and is gone.`);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const short = (hash: string): string => hash.slice(0, 8);

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

type Entry = [string, KeptDocument];
const byNameAndDay = ([hashA, a]: Entry, [hashB, b]: Entry): number =>
  compare(a.name, b.name) || compare(a.addedOn, b.addedOn) || compare(hashA, hashB);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function nameOf(body = ''): string {
  const operation = parse(body).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind === Kind.OPERATION_DEFINITION && operation.name) return operation.name.value;
  throw new Error(`An operation has no name: ${body.slice(0, 60)}`);
}
