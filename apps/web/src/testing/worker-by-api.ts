import { idNumberOf, nextPhone } from './worker-on-phone.ts';

interface Reply<Data> {
  data?: Data;
  errors?: { message: string }[];
}

const codeMutation =
  'mutation ($input: RequestLoginCodeInput!) { requestLoginCode(input: $input) { demoCode userErrors { message } } }';
const loginMutation = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';
const registerMutation =
  'mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { worker { id } userErrors { message } } }';
const applyMutation =
  'mutation ($input: ApplyForJobInput!) { applyForJob(input: $input) { application { id } userErrors { message } } }';
const acceptMutation =
  'mutation ($input: AcceptOfferInput!) { acceptOffer(input: $input) { application { status } userErrors { message } } }';

const urgentQuery = '{ viewer { worker { instantOffers(first: 1) { nodes { id } } } } }';
const acceptUrgentMutation =
  'mutation ($id: ID!) { acceptInstantOffer(input: { offerId: $id }) { offer { status } userErrors { code } } }';

/** A worker on another phone, while an employer looks at theirs. */
export class WorkerByApi {
  private token = '';

  constructor(
    private readonly gateway: string,
    private readonly name: string,
  ) {}

  /** Signs in by code and registers as a bricklayer of the middle of the town, or of some other place. */
  async register(location?: { longitude: number; latitude: number }): Promise<void> {
    const phone = nextPhone();
    type Code = { requestLoginCode: { demoCode: string } };
    const { requestLoginCode } = await this.ask<Code>(codeMutation, { input: { phone, marketCode: 'HBW' } });
    const login = { phone, code: requestLoginCode.demoCode, marketCode: 'HBW' };
    type Login = { login: { accessToken: string } };
    this.token = (await this.ask<Login>(loginMutation, { input: login })).login.accessToken;
    const input = {
      realName: this.name,
      idNumber: idNumberOf('19780621'),
      occupationCodes: ['6-29-01-01'],
      divisionCode: '150302002',
      ...(location && { location }),
      availableToday: true,
      consents: ['EMPLOYER_CONTACT'],
    };
    await this.ask(registerMutation, { input });
  }

  /** Puts themselves forward; the application. */
  async apply(jobId: string): Promise<string> {
    type Applied = { applyForJob: { application: { id: string } | null; userErrors: object[] } };
    const { applyForJob } = await this.ask<Applied>(applyMutation, { input: { jobId } });
    if (!applyForJob.application) throw new Error(JSON.stringify(applyForJob.userErrors));
    return applyForJob.application.id;
  }

  /** Says yes to an offer. */
  async accept(applicationId: string): Promise<void> {
    type Accepted = { acceptOffer: { userErrors: object[] } };
    const { acceptOffer } = await this.ask<Accepted>(acceptMutation, { input: { applicationId } });
    if (acceptOffer.userErrors.length > 0) throw new Error(JSON.stringify(acceptOffer.userErrors));
  }

  /** Says yes to the urgent call that has come; how it was answered. */
  async acceptUrgent(): Promise<string> {
    type Called = { viewer: { worker: { instantOffers: { nodes: { id: string }[] } } } };
    let calls: { id: string }[] = [];
    while (calls.length === 0)
      calls = (await this.ask<Called>(urgentQuery, {})).viewer.worker.instantOffers.nodes;
    type Accepted = { acceptInstantOffer: { offer: { status: string } } };
    const { acceptInstantOffer } = await this.ask<Accepted>(acceptUrgentMutation, { id: calls[0]?.id });
    return acceptInstantOffer.offer.status;
  }

  private async ask<Data>(query: string, variables: object): Promise<Data> {
    const response = await fetch(`${this.gateway}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token && { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Reply<Data>;
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  }
}
