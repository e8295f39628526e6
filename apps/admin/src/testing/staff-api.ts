interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string }[];
}

/** What somebody else does meanwhile: the API as any program uses it, signed in as a member of the staff. */
export class StaffApi {
  private constructor(
    private readonly gateway: string,
    private readonly token: string | null,
  ) {}

  static async signIn(gateway: string, username: string): Promise<StaffApi> {
    const login = `mutation ($input: StaffLoginInput!) { staffLogin(input: $input) { accessToken } }`;
    const input = { username, password: 'yizhan-demo' };
    const { staffLogin } = await new StaffApi(gateway, null).ask<{ staffLogin: { accessToken: string } }>(
      login,
      { input },
    );
    return new StaffApi(gateway, staffLogin.accessToken);
  }

  /** Throws when the answer has errors. */
  async ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const response = await fetch(`${this.gateway}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token && { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer<Data>;
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data;
  }
}
