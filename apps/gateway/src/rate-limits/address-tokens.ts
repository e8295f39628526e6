import type { Vault } from '@yizhan/domain';

/** Addresses whose tokens are remembered; of more than so many at once, each is worked out again. */
const mostAddresses = 10_000;

/** What addresses are called in the database: worked out once for as long as the address keeps asking. */
export class AddressTokens {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly vault: Pick<Vault, 'token'>) {}

  of(address: string): string {
    const known = this.tokens.get(address);
    if (known !== undefined) return known;
    const token = this.vault.token(0, 'rates.address', address);
    if (this.tokens.size >= mostAddresses) this.tokens.clear();
    this.tokens.set(address, token);
    return token;
  }
}
