import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signedHeaders } from './acs3-signature.ts';
import { AliyunSms } from './aliyun-sms.ts';

type Answer = (response: ServerResponse) => void;

const phone = '15400000001';
const code = '012345';
const key = { id: 'testid', secret: 'testsecret' };
const json =
  (status: number, body: unknown): Answer =>
  (response) => {
    response.statusCode = status;
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

describe("messages by Alibaba Cloud's provider", () => {
  let receiver: Server;
  let endpoint = '';
  let seen: IncomingMessage[] = [];
  let answer: Answer = json(200, { Code: 'OK' });
  let failures: string[] = [];

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      seen.push(request);
      answer(response);
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    receiver.closeAllConnections();
    receiver.close();
  });
  beforeEach(() => {
    seen = [];
    failures = [];
  });

  const sender = (at = endpoint): AliyunSms => {
    const account = { endpoint: at, key, signName: '驿站（测试）', templateCode: 'SMS_1' };
    const sms = new AliyunSms(account, 300);
    sms.onFailure = (failure) => failures.push(failure);
    return sms;
  };
  const outcome = (at?: string): Promise<unknown> =>
    sender(at)
      .sendLoginCode(phone, code)
      .catch((error: unknown) => error);

  it('are handed over as SendSms, signed', async () => {
    answer = json(200, { Code: 'OK', BizId: '1', RequestId: 'r' });
    expect(await outcome()).toBeUndefined();
    const [{ method, url, headers }] = seen as [IncomingMessage];
    expect(method).toBe('POST');
    const parameters = Object.fromEntries(new URL(url!, endpoint).searchParams);
    expect(parameters).toEqual({
      ...{ PhoneNumbers: phone, SignName: '驿站（测试）', TemplateCode: 'SMS_1' },
      TemplateParam: '{"code":"012345"}',
    });
    const expected = signedHeaders(
      {
        ...{ host: headers.host!, action: 'SendSms', version: '2017-05-25', parameters },
        date: String(headers['x-acs-date']),
        nonce: String(headers['x-acs-signature-nonce']),
      },
      key,
    );
    expect(headers).toMatchObject(expected);
  });

  it('never use a nonce twice', async () => {
    answer = json(200, { Code: 'OK' });
    await Promise.all([outcome(), outcome()]);
    expect(new Set(seen.map(({ headers }) => headers['x-acs-signature-nonce'])).size).toBe(2);
  });

  it.each<[string, Answer, string, string]>([
    [
      'a limit of the provider',
      json(200, { Code: 'isv.BUSINESS_LIMIT_CONTROL', Message: phone }),
      'LIMIT',
      'isv.BUSINESS_LIMIT_CONTROL',
    ],
    [
      'a number it does not take',
      json(200, { Code: 'isv.MOBILE_NUMBER_ILLEGAL', Message: phone }),
      'NUMBER',
      'isv.MOBILE_NUMBER_ILLEGAL',
    ],
    ['no money left', json(200, { Code: 'isv.AMOUNT_NOT_ENOUGH' }), 'PROVIDER', 'isv.AMOUNT_NOT_ENOUGH'],
    [
      'a wrong key',
      json(403, { Code: 'SignatureDoesNotMatch', Message: 'x' }),
      'PROVIDER',
      'SignatureDoesNotMatch',
    ],
    ['a fault of theirs', json(500, { Code: 'InternalError', Message: phone }), 'PROVIDER', 'InternalError'],
    ['a status that contradicts the body', json(502, { Code: 'OK' }), 'PROVIDER', 'HTTP_502'],
    ['no answer in time', () => undefined, 'PROVIDER', 'TIMEOUT'],
    ['an answer that does not end', (response) => void response.write('{"Code":'), 'PROVIDER', 'TIMEOUT'],
    ['a page instead of an answer', json(200, `<html>${phone}`), 'PROVIDER', 'UNREADABLE'],
    ['JSON of something else', json(200, [phone]), 'PROVIDER', 'HTTP_200'],
    ['null', json(200, 'null'), 'PROVIDER', 'HTTP_200'],
    ['a code that is none', json(200, { Code: `${phone} is wrong` }), 'PROVIDER', 'UNREADABLE'],
    ['a line that breaks', (response) => void response.destroy(), 'PROVIDER', 'UNREACHABLE'],
    [
      'an address elsewhere',
      (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'PROVIDER',
      'UNREACHABLE',
    ],
  ])('are told not to have left: %s', async (_name, given, reason, told) => {
    answer = given;
    const begin = performance.now();
    const error = await outcome();
    expect(error).toMatchObject({ name: 'SmsUnavailable', reason });
    expect(failures).toEqual([told]);
    expect(performance.now() - begin).toBeLessThan(2_000);
    expect(seen).toHaveLength(1);
  });

  it('say nothing of number, code or key in what fails', async () => {
    answer = json(500, { Code: 'InternalError', Message: `${phone} ${code}` });
    const errors = [await outcome(), await outcome('http://127.0.0.1:1')] as Error[];
    const said = errors.map((error) => `${error.stack} ${String(error.cause)}`).join() + failures.join();
    expect(said).not.toMatch(new RegExp([phone, code, key.secret].join('|')));
  });
});
