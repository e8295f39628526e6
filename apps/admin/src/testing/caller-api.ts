interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string }[];
}

interface Refusal {
  code: string;
  message: string;
}

const aMoment = 3_000;

/** Somebody with a phone at home: the API as the web client uses it. */
export class CallerApi {
  private token: string | null = null;

  constructor(
    private readonly gateway: string,
    private readonly phone: string,
  ) {}

  /** Throws when the answer has errors. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await fetch(`${this.gateway}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'zh-CN',
        ...(this.token && { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer<Data>;
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** With the code that a demo market tells; a phone gets one a minute, so this waits for the next one. */
  async signIn(): Promise<void> {
    const { phone } = this;
    const request = `mutation ($input: RequestLoginCodeInput!) { requestLoginCode(input: $input) { demoCode } }`;
    const login = `mutation ($input: LoginInput!) { login(input: $input) { accessToken } }`;
    this.token = null;
    for (;;) {
      const { requestLoginCode } = await this.ask<{ requestLoginCode: { demoCode: string | null } }>(
        request,
        { input: { phone } },
      );
      const code = requestLoginCode.demoCode;
      if (code !== null) {
        const { login: signedIn } = await this.ask<{ login: { accessToken: string } }>(login, {
          input: { phone, code },
        });
        this.token = signedIn.accessToken;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, aMoment));
    }
  }

  /** Registers to work; the number, and what was refused. */
  async register(
    realName: string,
    idNumber: string,
  ): Promise<{ worker: { id: string; number: string } | null; userErrors: Refusal[] }> {
    const document = `mutation ($input: RegisterWorkerInput!) {
      registerWorker(input: $input) { worker { id number } userErrors { code message } }
    }`;
    const input = { realName, idNumber, occupationCodes: ['6-29-01-01'], consents: ['EMPLOYER_CONTACT'] };
    const { registerWorker } = await this.ask<{
      registerWorker: { worker: { id: string; number: string } | null; userErrors: Refusal[] };
    }>(document, { input });
    return registerWorker;
  }
}
