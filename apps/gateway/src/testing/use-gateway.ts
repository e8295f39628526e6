import { afterAll, beforeAll } from '@jest/globals';
import { prepareSmallMarket, principalOf, testSecret } from '@yizhan/domain/testing';
import type { SignedInPrincipal, StaffRole } from '@yizhan/domain';
import { useDatabase, type Prepare } from '@yizhan/testing';
import { startGateway, type Gateway, type GatewayOptions } from '../index.ts';

export interface AskOptions {
  /** A member of the small market's staff with this role; without it, a stranger. */
  as?: StaffRole;
  /** Whoever was signed in by phone, e.g. by `signedIn` of the domain's factories. */
  principal?: SignedInPrincipal;
  language?: string;
  headers?: Record<string, string>;
}

/** What came back over HTTP. */
export interface Answer<Data> {
  status: number;
  data: Data | null | undefined;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[] | undefined;
  extensions: Record<string, unknown> | undefined;
  headers: Headers;
  /** SQL statements the request ran; null when no resolver was reached. */
  statements: number | null;
}

export interface SuiteGateway {
  /** `http://127.0.0.1:<port>`, for browsers and streams. */
  readonly url: string;
  readonly gateway: Gateway;
  /** Sends a document as any client would. */
  query<Data = Record<string, never>>(
    document: string,
    variables?: Record<string, unknown>,
    options?: AskOptions,
  ): Promise<Answer<Data>>;
  /** Sends any body to /graphql. */
  post<Data = Record<string, never>>(body: unknown, options?: AskOptions): Promise<Answer<Data>>;
  /** An access token for `Authorization: Bearer`. */
  token(role: StaffRole): Promise<string>;
}

export type SuiteGatewayOptions = Partial<GatewayOptions> & {
  /** As tests change rows by hand, of which no event tells, answers are not kept unless a suite asks for it. */
  keepAnswers?: boolean;
  /** What the database holds at the start; the small market by default. */
  prepare?: Prepare;
};

/**
 * A gateway of the suite's own on a database of its own, reached over HTTP on a free port:
 *
 * ```ts
 * const api = useGateway();
 * it('…', async () => {
 *   const { data, statements } = await api.query('{ jobs { nodes { title } } }', {}, { as: 'REVIEWER' });
 * });
 * ```
 *
 * `domain.openJob` and the like of `@yizhan/domain/testing` work on `api.gateway.services.database`.
 */
export function useGateway({
  prepare = prepareSmallMarket,
  ...options
}: SuiteGatewayOptions = {}): SuiteGateway {
  const database = useDatabase(prepare);
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway({
      databaseUrl: database.url,
      secret: testSecret,
      poolSize: 5,
      connectionTimeout: 20_000, // on a busy machine
      chores: false,
      tellStatements: true,
      keepAnswers: false,
      persisted: new Map(),
      ...options,
    });
  });
  afterAll(() => gateway?.close());

  const token = async (role: StaffRole): Promise<string> => {
    const principal = principalOf(role);
    if (principal.kind !== 'STAFF') throw new Error(`${role} is nobody`);
    return (await gateway.services.tokens.issue(principal)).text;
  };

  const authorization = async ({ as, principal }: AskOptions): Promise<Record<string, string>> => {
    if (principal)
      return { authorization: `Bearer ${(await gateway.services.tokens.issue(principal)).text}` };
    return as ? { authorization: `Bearer ${await token(as)}` } : {};
  };

  const post = async <Data>(body: unknown, asked: AskOptions = {}): Promise<Answer<Data>> => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': asked.language ?? 'en',
        ...(await authorization(asked)),
        ...asked.headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return readAnswer<Data>(response);
  };

  return {
    get url() {
      return gateway.url;
    },
    get gateway() {
      return gateway;
    },
    query: (query, variables = {}, asked = {}) => post({ query, variables }, asked),
    post,
    token,
  };
}

export async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  const body = (await response.json()) as Pick<Answer<Data>, 'data' | 'errors' | 'extensions'>;
  const statements = response.headers.get('x-statements');
  return {
    status: response.status,
    data: body.data,
    errors: body.errors,
    extensions: body.extensions,
    headers: response.headers,
    statements: statements === null ? null : Number(statements),
  };
}
