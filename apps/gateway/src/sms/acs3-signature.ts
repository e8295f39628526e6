import { createHash, createHmac } from 'node:crypto';

/** A call of an Alibaba Cloud API in RPC style, whose parameters go into the query. */
export interface RpcCall {
  host: string;
  action: string;
  version: string;
  parameters: Readonly<Record<string, string>>;
  /** ISO 8601 in UTC without milliseconds. */
  date: string;
  /** Never used twice. */
  nonce: string;
}

export interface AccessKey {
  id: string;
  secret: string;
}

const algorithm = 'ACS3-HMAC-SHA256';

/** RFC 3986: encodeURIComponent leaves five signs that have to be encoded, too. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The parameters in the order and form in which they are signed and sent. */
export const canonicalQuery = (parameters: RpcCall['parameters']): string =>
  Object.keys(parameters)
    .toSorted()
    .map((name) => `${encode(name)}=${encode(parameters[name]!)}`)
    .join('&');

/** The headers of a signed POST without a body: signature version 3, as Alibaba Cloud documents it. */
export function signedHeaders(call: RpcCall, key: AccessKey): Record<string, string> {
  const emptyBody = sha256('');
  const headers = {
    host: call.host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': emptyBody,
    'x-acs-date': call.date,
    'x-acs-signature-nonce': call.nonce,
    'x-acs-version': call.version,
  };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const canonical = ['POST', '/', canonicalQuery(call.parameters), lines.join(''), names, emptyBody].join(
    '\n',
  );
  const signature = createHmac('sha256', key.secret)
    .update(`${algorithm}\n${sha256(canonical)}`)
    .digest('hex');
  return {
    ...headers,
    authorization: `${algorithm} Credential=${key.id},SignedHeaders=${names},Signature=${signature}`,
  };
}
