interface Reply<Data> {
  data?: Data;
  errors?: { message: string }[];
}

const loginMutation = 'mutation ($input: StaffLoginInput!) { staffLogin(input: $input) { accessToken } }';
const employerQuery = '{ employers(filter: { verified: true }, first: 1) { nodes { id } } }';
const postMutation =
  'mutation ($input: PostJobInput!) { postJob(input: $input) { job { id } userErrors { message } } }';
const reviewMutation =
  'mutation ($input: ReviewJobInput!) { reviewJob(input: $input) { userErrors { message } } }';
const closeMutation =
  'mutation ($input: CloseJobInput!) { closeJob(input: $input) { userErrors { message } } }';

const applicationsQuery = 'query ($jobId: ID!) { job(id: $jobId) { applications { nodes { id status } } } }';
const offerMutation =
  'mutation ($input: OfferApplicationInput!) { offerApplication(input: $input) { userErrors { message } } }';

const beganQuery =
  'query ($jobId: ID!) { job(id: $jobId) { publishedAt instantHire { waves { startedAt } } } }';

const workerQuery = 'query ($number: String!) { workers(filter: { search: $number }) { nodes { id } } }';
const moveMutation =
  'mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { userErrors { message } } }';
const namedEmployerQuery =
  'query ($search: String!) { employers(filter: { search: $search }) { nodes { id name } } }';

const tomorrow = () => new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);

/** A clerk and a reviewer at work while a worker looks at the phone. */
export class WindowStaff {
  private readonly gateway: string;

  constructor(gateway: string) {
    this.gateway = gateway;
  }

  /** Posts a job, for tomorrow where nothing else is said, and approves it; its id. */
  async publish(title: string, changes: Record<string, unknown> = {}): Promise<string> {
    const clerk = await this.signIn('clerk');
    const { employers } = await this.ask<{ employers: { nodes: { id: string }[] } }>(
      employerQuery,
      {},
      clerk,
    );
    const input = {
      title,
      employerId: employers.nodes[0]?.id,
      startsOn: tomorrow(),
      submit: true,
      ...work,
      ...changes,
    };
    type Posted = { postJob: { job: { id: string } | null; userErrors: object[] } };
    const { postJob } = await this.ask<Posted>(postMutation, { input }, clerk);
    if (!postJob.job) throw new Error(JSON.stringify(postJob.userErrors));
    await this.approve(postJob.job.id);
    return postJob.job.id;
  }

  /** Lets a job in review onto the board. */
  async approve(jobId: string): Promise<void> {
    const review = { input: { jobId, decision: 'APPROVE' } };
    await this.ask(reviewMutation, review, await this.signIn('reviewer'));
  }

  /** The applications for a job, first come first. */
  async applications(jobId: string): Promise<{ id: string; status: string }[]> {
    type Found = { job: { applications: { nodes: { id: string; status: string }[] } } };
    const { job } = await this.ask<Found>(applicationsQuery, { jobId }, await this.signIn('clerk'));
    return job.applications.nodes;
  }

  /** When an urgent job came onto the board, and when its last wave began. */
  async beganAt(jobId: string): Promise<string[]> {
    type Found = { job: { publishedAt: string; instantHire: { waves: { startedAt: string }[] } } };
    const { job } = await this.ask<Found>(beganQuery, { jobId }, await this.signIn('clerk'));
    return [job.publishedAt, job.instantHire.waves[0]!.startedAt];
  }

  /** Tells whoever applied first that the employer wants them. */
  async offer(jobId: string, message: string): Promise<void> {
    const [first] = await this.applications(jobId);
    const input = { applicationId: first?.id, message };
    type Offered = { offerApplication: { userErrors: object[] } };
    const { offerApplication } = await this.ask<Offered>(
      offerMutation,
      { input },
      await this.signIn('clerk'),
    );
    if (offerApplication.userErrors.length > 0) throw new Error(JSON.stringify(offerApplication.userErrors));
  }

  /** Lets a worker live somewhere else, by the number on their page. */
  async moveTo(number: string, location: { longitude: number; latitude: number }): Promise<void> {
    const token = await this.signIn('clerk');
    type Found = { workers: { nodes: { id: string }[] } };
    const { workers } = await this.ask<Found>(workerQuery, { number }, token);
    const input = { workerId: workers.nodes[0]?.id, location, availableToday: true };
    await this.ask(moveMutation, { input }, token);
  }

  /** The employer of this name. */
  async employer(name: string): Promise<string> {
    type Found = { employers: { nodes: { id: string; name: string }[] } };
    const { employers } = await this.ask<Found>(
      namedEmployerQuery,
      { search: name },
      await this.signIn('clerk'),
    );
    return employers.nodes[0]!.id;
  }

  /** Takes a job off the board. */
  async close(jobId: string): Promise<void> {
    await this.ask(closeMutation, { input: { jobId } }, await this.signIn('clerk'));
  }

  private async signIn(username: string): Promise<string> {
    const input = { username, password: 'yizhan-demo', marketCode: 'HBW' };
    const { staffLogin } = await this.ask<{ staffLogin: { accessToken: string } }>(loginMutation, { input });
    return staffLogin.accessToken;
  }

  private async ask<Data>(query: string, variables: object, token?: string): Promise<Data> {
    const response = await fetch(`${this.gateway}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Reply<Data>;
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  }
}

const work = {
  description: '把水泥从车上搬到二楼，一袋五十斤，四个人一起干，中午管一顿饭。',
  occupationCode: '4-02-05-01',
  headcount: 4,
  wage: { min: '200', max: '240', unit: 'DAY' },
  settlement: 'DAILY',
  place: { address: '海北街道 建材市场（示例）', divisionCode: '150302002' },
  benefits: ['午餐'],
};
