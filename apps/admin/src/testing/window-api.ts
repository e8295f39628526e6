interface Answer<Data> {
  data?: Data;
  errors?: { message: string }[];
}

/** What happens outside the back office, done through the API as the other clients do it. */
export class WindowApi {
  private readonly url: string;
  private token: string | null = null;

  constructor(gateway: string) {
    this.url = `${gateway}/graphql`;
  }

  async signIn(username: string): Promise<void> {
    const document = `mutation ($input: StaffLoginInput!) { staffLogin(input: $input) { accessToken } }`;
    const input = { username, password: 'yizhan-demo' };
    const { staffLogin } = await this.ask<{ staffLogin: { accessToken: string } }>(document, { input });
    this.token = staffLogin.accessToken;
  }

  private async ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const authorization: Record<string, string> = this.token ? { authorization: `Bearer ${this.token}` } : {};
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer<Data>;
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Sends a mutation of one input; what it made. Throws what it was refused for. */
  private async change(mutation: string, made: string, input: Record<string, unknown>): Promise<string> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) {
      outcome: ${mutation}(input: $input) { made: ${made} { id } userErrors { code message path } }
    }`;
    const { outcome } = await this.ask<{ outcome: { made: { id: string } | null } }>(document, { input });
    if (!outcome.made) throw new Error(JSON.stringify(outcome));
    return outcome.made.id;
  }

  registerCompany(name: string, creditCode: string, phone: string): Promise<string> {
    return this.change('registerEmployer', 'employer', { kind: 'COMPANY', name, creditCode, phone });
  }

  /** Posts a job that goes to review. */
  post(input: Record<string, unknown>): Promise<string> {
    return this.change('postJob', 'job', { submit: true, ...input });
  }

  approve(jobId: string): Promise<string> {
    return this.change('reviewJob', 'job', { jobId, decision: 'APPROVE' });
  }

  /** Registers a worker and puts them forward for the job. */
  async apply(worker: Record<string, unknown>, jobId: string): Promise<string> {
    const workerId = await this.change('registerWorker', 'worker', worker);
    return this.change('applyForJob', 'application', { jobId, workerId });
  }
}
