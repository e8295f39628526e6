/** What a client asks for at the token endpoint. */
export interface TokenRequest {
  clientId: string;
  secret: string;
  scope: string | null;
}

/** Why there is no token, in the words of RFC 6749 §5.2. */
export type TokenFault = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope';

const longestId = 100;
const longestSecret = 200;
const longestScope = 300;

/**
 * Reads a request for a token: the client's name and secret from HTTP Basic or from the form, never from both (RFC 6749
 * §2.3.1), and no parameter twice (§3.2).
 */
export function readTokenRequest(
  authorization: string | undefined,
  form: URLSearchParams,
): TokenRequest | TokenFault {
  const names = [...form.keys()];
  if (new Set(names).size < names.length) return 'invalid_request';
  const grantType = form.get('grant_type');
  if (!grantType) return 'invalid_request';
  if (grantType !== 'client_credentials') return 'unsupported_grant_type';
  const inForm = form.has('client_secret');
  if (authorization !== undefined && inForm) return 'invalid_request';
  const client = authorization === undefined ? clientOfForm(form) : clientOfBasic(authorization);
  if (!client) return 'invalid_client';
  const named = form.get('client_id');
  if (named !== null && named !== client.clientId) return 'invalid_request';
  const scope = form.get('scope');
  return (scope ?? '').length > longestScope ? 'invalid_scope' : { ...client, scope };
}

type Client = Pick<TokenRequest, 'clientId' | 'secret'>;

const clientOfForm = (form: URLSearchParams): Client | null =>
  clientOf(form.get('client_id') ?? '', form.get('client_secret') ?? '');

/** Name and secret are form-encoded before they are joined. */
function clientOfBasic(authorization: string): Client | null {
  const encoded = /^Basic +([\w+/=-]{1,800}) *$/i.exec(authorization)?.[1];
  if (!encoded) return null;
  const [, name, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  return clientOf(formDecoded(name ?? ''), formDecoded(secret ?? ''));
}

function clientOf(clientId: string, secret: string): Client | null {
  const isSound = [clientId, secret].every(
    (text) => text !== '' && text.isWellFormed() && !text.includes('\0'),
  );
  if (!isSound || clientId.length > longestId || secret.length > longestSecret) return null;
  return { clientId, secret };
}

const formDecoded = (text: string): string =>
  new URLSearchParams(`x=${text.replaceAll('&', '%26')}`).get('x')!;
