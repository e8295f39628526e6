import type { CombinedError } from '@yizhan/graphql-client';
import { readDevice, writeDevice } from '../device-storage.ts';

const form = /^[A-Za-z][A-Za-z0-9-]{1,15}$/;

/** The market that a link or QR code named with `?market=` this time; null where it named none. */
export function marketIn(search: string): string | null {
  const asked = new URLSearchParams(search).get('market');
  return asked !== null && form.test(asked) ? asked.toUpperCase() : null;
}

let code = readDevice('market');

/** Keeps the market that the address names, for this visit and the next ones. */
export function chooseMarket(search: string): void {
  const named = marketIn(search);
  if (named === null) return;
  code = named;
  writeDevice('market', named);
}

/** The market this device reads; null: the first of the deployment. */
export const marketCode = (): string | null => code;

/** True where the gateway says that there is no market with the code. */
export const isUnknownMarket = ({ graphQLErrors }: CombinedError): boolean =>
  graphQLErrors.some(({ extensions }) => extensions['argument'] === 'market');

/** Goes back to the first market of the deployment, and begins anew there. */
export function forgetMarket(): void {
  if (code === null) return;
  code = null;
  writeDevice('market', null);
  window.location.replace('/');
}
