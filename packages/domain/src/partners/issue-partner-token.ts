import type { UseCaseContext } from '../context/index.ts';
import { countGuess, guessesOf, type GuessLimit } from '../guesses/index.ts';
import { dayIn, sameHash, type PartnerPrincipal, type Scope } from '../shared/index.ts';
import { hashOfSecret, noteUse, secretsOfClient, type ClientSecret } from './secret-store.ts';

export interface PartnerTokenInput {
  clientId: string;
  secret: string;
  /** Scopes with spaces between, as in RFC 6749; null for all that the partner has. */
  scope: string | null;
  /** The caller's network address; kept as a token only. */
  address: string;
}

/** Who the token is to speak for, or why there is none, in the words of RFC 6749. */
export type PartnerTokenOutcome =
  | { granted: PartnerPrincipal }
  | { refused: 'invalid_client' | 'invalid_scope' }
  | { refused: 'too_many'; until: Date };

type Needed = Pick<UseCaseContext, 'db' | 'clock' | 'vault' | 'markets'>;

/**
 * Checks a client's secret. An unknown client, a disabled one and a wrong secret are answered alike, after the same
 * statements. Wrong ones count against the address, and against the client as seen from there: so that nobody can lock
 * somebody else's client out.
 */
export async function issuePartnerToken(
  context: Needed,
  input: PartnerTokenInput,
): Promise<PartnerTokenOutcome> {
  const { db, clock } = context;
  const now = clock.now();
  const limits = limitsOf(context, input);
  const until = await guessesOf(db, limits, now);
  if (until) return { refused: 'too_many', until };
  const known = fitting(await secretsOfClient(db, input.clientId), input.secret);
  if (!known) {
    await countGuess(db, limits, now);
    return { refused: 'invalid_client' };
  }
  const scopes = wantedScopes(known.scopes, input.scope);
  if (!scopes) return { refused: 'invalid_scope' };
  await remember(context, known, now);
  const { marketId, partnerId, secretId: credentialId } = known;
  return { granted: { kind: 'PARTNER', partnerId, credentialId, marketId, scopes } };
}

const minutes = 15;

function limitsOf({ vault }: Needed, { clientId, address }: PartnerTokenInput): GuessLimit[] {
  const named = (text: string): string => `oauth:${vault.token(0, 'guesses.oauth', text)}`;
  return [
    { name: named(`client ${clientId} from ${address}`), allowed: 10, minutes },
    { name: named(`from ${address}`), allowed: 100, minutes },
  ];
}

/** Compared as often as there can be secrets, so that the time does not tell whether the client exists. */
function fitting(secrets: readonly ClientSecret[], secret: string): ClientSecret | null {
  const hash = hashOfSecret(secret);
  const fits = [0, 1].map((i) => sameHash(hash, secrets[i]?.secretHash ?? nobodys));
  return secrets.find((_, i) => fits[i]) ?? null;
}

const nobodys = 'x'.repeat(64);

/** All of them, or fewer when fewer are asked for; null for one that is not granted. */
function wantedScopes(granted: readonly Scope[], asked: string | null): Scope[] | null {
  const words = (asked ?? '').split(' ').filter((word) => word !== '');
  if (words.length === 0) return [...granted];
  const wanted = granted.filter((scope) => words.includes(scope));
  return words.every((word) => wanted.some((scope) => scope === word)) ? wanted : null;
}

async function remember({ db, markets }: Needed, known: ClientSecret, now: Date): Promise<void> {
  const timeZone = markets.market(known.marketId)?.timeZone;
  const day = timeZone && dayIn(timeZone, now);
  if (day && known.lastUsedOn !== day) await noteUse(db, known.marketId, known.secretId, day);
}
