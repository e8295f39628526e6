/** The database was filled with another root key. The message is for whoever runs the deployment: fingerprints, never keys. */
export class WrongRootKey extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'WrongRootKey';
  }
}

const untouched = 'Nothing was written.';

/** What the given secrets come to, and what the database says. */
interface Fingerprints {
  given: string;
  previous: string | null;
  kept: string;
  keptPrevious: string | null;
}

/** Why the given secret cannot be worked with; null where it can. */
export function rootKeyComplaint({ given, previous, kept, keptPrevious }: Fingerprints): WrongRootKey | null {
  if (given === kept && (keptPrevious === null || keptPrevious === previous)) return null;
  if (given === kept)
    return new WrongRootKey([
      `The change of the root key from ${keptPrevious} to ${kept} has not ended, and YIZHAN_SECRET_PREVIOUS is not the former one.`,
      `${untouched} Give the former secret in YIZHAN_SECRET_PREVIOUS and run npm run keys -- rotate-root.`,
    ]);
  if (previous === kept)
    return new WrongRootKey([
      `YIZHAN_SECRET is a new root key (${given}), and the database is still under the former one (${kept}).`,
      `${untouched} Run npm run keys -- rotate-root first.`,
    ]);
  return new WrongRootKey([
    `YIZHAN_SECRET is another root key than the one this database was filled with: its fingerprint is ${given}, the database knows ${kept}.`,
    `${untouched} Start with the secret of before; where it is lost, restore it from your backup: without it what is sealed cannot be read.`,
    ...(keptPrevious === null
      ? []
      : [`A change of the root key from ${keptPrevious} to ${kept} is under way: both secrets are needed.`]),
  ]);
}

/** A database from before root keys were noted, whose keys the secret does not open. */
export const foreignKeys = (given: string, table: string): WrongRootKey =>
  new WrongRootKey([
    `YIZHAN_SECRET is another root key than the one this database was filled with: its fingerprint is ${given}, and it does not open the keys in ${table}.`,
    `${untouched} Start with the secret of before.`,
  ]);
