import { randomUUID } from 'node:crypto';
import { SmsUnavailable, type SmsSender } from '@yizhan/domain';
import { canonicalQuery, signedHeaders, type AccessKey } from './acs3-signature.ts';

/** An account with Alibaba Cloud's short messages (Dysms), and the text that was approved there. */
export interface AliyunSmsAccount {
  /** `https://dysmsapi.aliyuncs.com`, or where a relay of the deployment listens. */
  endpoint: string;
  key: AccessKey;
  /** What messages are signed with, e.g. 海勃湾零工驿站. */
  signName: string;
  /** Of a template with one variable, `code`. */
  templateCode: string;
}

/** Why a message was not sent: the provider's own code, or what became of the request. Never what was in it. */
export type SmsFailure = (code: string) => void;

/** The request and its answer together take no longer, in milliseconds. */
const patience = 5_000;

const wordFor: Readonly<Record<string, string>> = { SyntaxError: 'UNREADABLE', TimeoutError: 'TIMEOUT' };

const numberFaults = new Set(['isv.MOBILE_NUMBER_ILLEGAL', 'isv.PHONE_NUMBER_ILLEGAL']);

/** Sends login codes by `SendSms` of Dysms, version 2017-05-25. */
export class AliyunSms implements SmsSender {
  readonly showsCode = false;
  /** Hears of each message that was not sent. */
  onFailure: SmsFailure = () => undefined;

  constructor(
    private readonly account: AliyunSmsAccount,
    private readonly timeout = patience,
  ) {}

  async sendLoginCode(phone: string, code: string): Promise<void> {
    const answer = await this.ask(phone, code);
    if (answer === 'OK') return;
    this.onFailure(answer);
    if (numberFaults.has(answer)) throw new SmsUnavailable('NUMBER');
    throw new SmsUnavailable(answer.includes('BUSINESS_LIMIT') ? 'LIMIT' : 'PROVIDER');
  }

  /** The provider's code; of what is no answer of a provider, a word for it. */
  private async ask(phone: string, code: string): Promise<string> {
    try {
      const response = await this.post(phone, code);
      const body = (await response.json()) as { Code?: unknown } | null;
      if (typeof body?.Code !== 'string') return `HTTP_${response.status}`;
      if (body.Code === 'OK' && !response.ok) return `HTTP_${response.status}`;
      return /^[\w.]{1,60}$/.test(body.Code) ? body.Code : 'UNREADABLE';
    } catch (error) {
      // The error may quote the address with the number in it: only its kind goes on.
      return wordFor[(error as Error).name] ?? 'UNREACHABLE';
    }
  }

  private post(phone: string, code: string): Promise<Response> {
    const { endpoint, key, signName, templateCode } = this.account;
    const url = new URL('/', endpoint);
    const parameters = {
      PhoneNumbers: phone,
      SignName: signName,
      TemplateCode: templateCode,
      TemplateParam: JSON.stringify({ code }),
    };
    const { host, ...headers } = signedHeaders(
      {
        ...{ host: url.host, action: 'SendSms', version: '2017-05-25', parameters },
        date: new Date().toISOString().replace(/\.\d+/, ''),
        nonce: randomUUID(),
      },
      key,
    );
    url.search = canonicalQuery(parameters);
    return fetch(url, {
      method: 'POST',
      headers: { ...headers, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(this.timeout),
    });
  }
}
