import { Refused, type Refusal } from '../../shared/index.ts';

/** Two accounts that may be one human being. */
export interface PersonPair {
  /** Who claims. */
  personId: string;
  /** Whose it is so far. */
  otherPersonId: string;
}

/**
 * Somebody gave what another account has. The caller is told no more than by any refusal; staff is told of both, see
 * `recordConflict`.
 */
export class IdentityTaken extends Refused {
  constructor(
    refusal: Refusal,
    readonly pair: PersonPair,
  ) {
    super(refusal);
    this.name = 'IdentityTaken';
  }
}
