interface Refusals {
  userErrors: { message: string }[];
}

interface Reply<Data> {
  data?: Data;
  errors?: { message: string }[];
}

const employerQuery = '{ employers(filter: { verified: true }, first: 1) { nodes { id } } }';
const loginMutation = 'mutation ($input: StaffLoginInput!) { staffLogin(input: $input) { accessToken } }';
const postMutation = `mutation ($input: PostJobInput!) {
  postJob(input: $input) { job { id } userErrors { message } }
}`;
const reviewMutation = `mutation ($input: ReviewJobInput!) { reviewJob(input: $input) { userErrors { message } } }`;
const closeMutation = `mutation ($input: CloseJobInput!) { closeJob(input: $input) { userErrors { message } } }`;

const screenMutation = `mutation ($input: CreateScreenInput!) {
  createScreen(input: $input) { screen { id } pairingCode userErrors { message } }
}`;
const revokeMutation = `mutation ($input: RevokeScreenInput!) { revokeScreen(input: $input) { userErrors { message } } }`;

function dayAfterTomorrow(): string {
  return new Date(Date.now() + 2 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
}

function posting(title: string, employerId: string | undefined) {
  return {
    ...{ title, employerId, submit: true, headcount: 3, settlement: 'DAILY', startsOn: dayAfterTomorrow() },
    description: '砌填充墙和零星补砌，材料到位，按图施工，管午饭。',
    occupationCode: '6-29-01-01',
    wage: { min: '320', max: '380', unit: 'DAY' },
    place: { address: '海勃湾区在建工地', divisionCode: '150302001' },
  };
}

/** A clerk, a reviewer and an editor at work while a screen is watched. */
export class HallStaff {
  private readonly gateway: string;
  private readonly tokens = new Map<string, string>();

  constructor(gateway: string) {
    this.gateway = gateway;
  }

  /** Posts a job and approves it; its id. */
  async publish(title: string): Promise<string> {
    const { employers } = await this.ask<{ employers: { nodes: { id: string }[] } }>('clerk', employerQuery);
    const input = posting(title, employers.nodes[0]?.id);
    const { postJob } = await this.ask<{ postJob: Refusals & { job: { id: string } | null } }>(
      'clerk',
      postMutation,
      { input },
    );
    if (!postJob.job) throw new Error(JSON.stringify(postJob.userErrors));
    await this.ask('reviewer', reviewMutation, { input: { jobId: postJob.job.id, decision: 'APPROVE' } });
    return postJob.job.id;
  }

  async close(jobId: string): Promise<void> {
    await this.ask('clerk', closeMutation, { input: { jobId } });
  }

  /** Sets a screen up; its id and the code to type on it. */
  async createScreen(name: string): Promise<{ id: string; code: string }> {
    const { createScreen } = await this.ask<{
      createScreen: { screen: { id: string }; pairingCode: string };
    }>('editor', screenMutation, { input: { name } });
    return { id: createScreen.screen.id, code: createScreen.pairingCode };
  }

  async revokeScreen(screenId: string): Promise<void> {
    await this.ask('editor', revokeMutation, { input: { screenId } });
  }

  private async ask<Data>(who: string, query: string, variables: object = {}): Promise<Data> {
    const token = this.tokens.get(who) ?? (await this.signIn(who));
    return this.post<Data>(query, variables, token);
  }

  private async signIn(username: string): Promise<string> {
    const input = { username, password: 'yizhan-demo', marketCode: 'HBW' };
    const { staffLogin } = await this.post<{ staffLogin: { accessToken: string } }>(loginMutation, { input });
    this.tokens.set(username, staffLogin.accessToken);
    return staffLogin.accessToken;
  }

  private async post<Data>(query: string, variables: object, token?: string): Promise<Data> {
    const response = await fetch(`${this.gateway}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Reply<Data>;
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data;
  }
}
