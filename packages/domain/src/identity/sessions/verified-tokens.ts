import { hash, type KeyObject } from 'node:crypto';
import { RecentlyUsed, type SignedInPrincipal } from '../../shared/index.ts';

/** Who a token speaks for, and until when. */
export interface VerifiedToken {
  principal: SignedInPrincipal;
  issuedAt: Date;
  expiresAt: Date;
}

/** A token that was checked, and by which key. */
interface Checked {
  verified: VerifiedToken;
  kid: string;
  key: KeyObject;
}

/**
 * Tokens whose signature was found good, by their digest, so that it is not worked out again with each request of a session.
 * Whoever asks still looks at the time and at the key; those that nobody sent for longest are forgotten.
 */
export class VerifiedTokens extends RecentlyUsed<Checked> {
  static digestOf(token: string): string {
    return hash('sha256', token, 'base64');
  }
}
