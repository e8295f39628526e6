/** Somebody signed in with our gateway; access tokens end after minutes, a run lasts longer. */
export interface Session {
  token: string;
  cookie: string;
}

interface Payload {
  demoCode?: string;
  accessToken?: string;
  userErrors?: unknown;
}

/** Signs in as a person of the demo, whose code comes with the answer. */
export async function signIn(url: string, phone: string): Promise<Session> {
  const request = `mutation Code($phone: String!) {
    requestLoginCode(input: { phone: $phone }) { demoCode userErrors { code } }
  }`;
  const { payload } = await mutate(url, request, { phone });
  if (!payload.demoCode) throw refused(phone, payload);
  const login =
    'mutation In($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }';
  return opened(phone, await mutate(url, login, { input: { phone, code: payload.demoCode } }));
}

/** The session with a new access token. */
export async function renew(url: string, { cookie }: Session): Promise<Session> {
  const refresh = 'mutation Again { refreshSession { accessToken userErrors { code } } }';
  return opened('The session', await mutate(url, refresh, {}, { cookie }));
}

function opened(who: string, { payload, cookie }: { payload: Payload; cookie: string }): Session {
  if (!payload.accessToken) throw refused(who, payload);
  return { token: payload.accessToken, cookie };
}

const refused = (who: string, { userErrors }: Payload): Error =>
  new Error(`${who} cannot sign in: ${JSON.stringify(userErrors)}`);

async function mutate(url: string, query: string, variables: object, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-yizhan-client': 'web', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, Payload>; errors?: unknown };
  const [payload] = Object.values(data ?? {});
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { payload: payload ?? { userErrors: errors }, cookie };
}
