import { describe, expect, it } from '@jest/globals';
import { readEnv } from './env.ts';

const good = { DATABASE_URL: 'postgres://me:secret@db.example:5432/yizhan', YIZHAN_SECRET: 's'.repeat(32) };
const complaintOf = (source: Record<string, string>): string => {
  try {
    readEnv({ ...good, ...source });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the environment', () => {
  it('has defaults for all but the database', () => {
    expect(readEnv(good)).toMatchObject({
      poolSize: 20,
      production: false,
      demo: true,
      workers: 1,
      host: '127.0.0.1',
      port: 4000,
      publicUrl: 'http://localhost:4000',
      webUrl: 'http://localhost:4001',
      logLevel: 'info',
    });
  });

  it('takes empty for unset', () => {
    expect(readEnv({ ...good, PORT: '', LOG_LEVEL: ' ' })).toMatchObject({ port: 4000, logLevel: 'info' });
  });

  it('knows where our clients are served from', () => {
    expect(readEnv({ ...good, WEB_PORT: '5001' }).clientOrigins).toEqual(
      expect.arrayContaining(['http://localhost:5001', 'http://127.0.0.1:4002', 'http://localhost:4003']),
    );
  });

  it('makes a secret outside production', () => {
    expect(readEnv({ DATABASE_URL: good.DATABASE_URL }).secret).toHaveLength(43);
  });

  it('has no demo in production', () => {
    expect(readEnv({ ...good, NODE_ENV: 'production' })).toMatchObject({ production: true, demo: false });
  });

  it.each([
    [{ PORT: '70000' }, 'PORT is "70000"; accepted is a port number, 0 for any free one.'],
    [{ PORT: 'four' }, 'PORT is "four"; accepted is a port number, 0 for any free one.'],
    [
      { DATABASE_POOL_SIZE: '1.5' },
      'DATABASE_POOL_SIZE is "1.5"; accepted is a whole number from 2 to 1000.',
    ],
    [{ GATEWAY_WORKERS: '0' }, 'GATEWAY_WORKERS is "0"; accepted is a whole number from 1 to 64.'],
    [{ NODE_ENV: 'staging' }, 'NODE_ENV is "staging"; accepted is development, production or test.'],
    [{ YIZHAN_DEMO: 'yes' }, 'YIZHAN_DEMO is "yes"; accepted is true or false.'],
    [
      { PUBLIC_URL: 'yizhan.example' },
      'PUBLIC_URL is "yizhan.example"; accepted is an address that begins with http:// or https://.',
    ],
    [{ HOST: 'http://x/' }, 'HOST is "http://x/"; accepted is an address of this machine, without a port.'],
    [{ RATE_LIMIT_FACTOR: '0' }, 'RATE_LIMIT_FACTOR is "0"; accepted is a number from 0.01 to 10000.'],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL is "loud"; accepted is fatal, error, warn, info, debug, trace, silent.',
    ],
  ])('names %j and what is accepted', (source, complaint) => {
    expect(complaintOf(source)).toBe(complaint);
  });

  it.each([
    [{ YIZHAN_DEMO: 'true' }, 'YIZHAN_DEMO is "true"; with NODE_ENV=production only false is accepted.'],
    [
      { YIZHAN_SECRET: '' },
      'YIZHAN_SECRET is not set; with NODE_ENV=production it needs at least 32 characters.',
    ],
  ])('refuses production with %j', (source, complaint) => {
    expect(complaintOf({ NODE_ENV: 'production', ...source })).toBe(complaint);
  });

  it('names all that is wrong at once', () => {
    expect(complaintOf({ PORT: 'x', NODE_ENV: 'x' }).split('\n')).toHaveLength(2);
  });

  it('never shows a secret or a password', () => {
    expect(complaintOf({ YIZHAN_SECRET: 'too short' })).toBe(
      'YIZHAN_SECRET is 9 characters long; accepted is at least 32 characters.',
    );
    expect(complaintOf({ DATABASE_URL: 'mysql://me:hunter2@host/db' })).not.toContain('hunter2');
  });
});

describe('the provider of messages', () => {
  const account = {
    ...{ SMS_PROVIDER: 'aliyun', SMS_ACCESS_KEY_ID: 'id', SMS_ACCESS_KEY_SECRET: 'very hidden' },
    ...{ SMS_SIGN_NAME: '驿站', SMS_TEMPLATE_CODE: 'SMS_1' },
  };

  it('is none unless it is named', () => {
    expect(readEnv(good).sms).toBeNull();
  });

  it('is read whole', () => {
    expect(readEnv({ ...good, ...account }).sms).toEqual({
      endpoint: 'https://dysmsapi.aliyuncs.com',
      ...{ key: { id: 'id', secret: 'very hidden' }, signName: '驿站', templateCode: 'SMS_1' },
    });
  });

  it('names all that is missing', () => {
    expect(complaintOf({ SMS_PROVIDER: 'aliyun', SMS_SIGN_NAME: '驿站' }).split('\n')).toEqual([
      'SMS_ACCESS_KEY_ID is not set; SMS_PROVIDER=aliyun needs the id of an access key.',
      'SMS_ACCESS_KEY_SECRET is not set; SMS_PROVIDER=aliyun needs the secret of an access key.',
      'SMS_TEMPLATE_CODE is not set; SMS_PROVIDER=aliyun needs SMS_ and digits.',
    ]);
  });

  it.each([
    ['another provider', { SMS_PROVIDER: 'carrier pigeon' }, /^SMS_PROVIDER is "carrier pigeon"/],
    ['a template of no form', { SMS_TEMPLATE_CODE: 'mine' }, /^SMS_TEMPLATE_CODE is "mine"/],
    ['no address', { SMS_ENDPOINT: 'dysmsapi' }, /^SMS_ENDPOINT is "dysmsapi"/],
    [
      'an open line in production',
      { SMS_ENDPOINT: 'http://relay.example', NODE_ENV: 'production' },
      /^SMS_ENDPOINT is no https/,
    ],
  ])('is refused with %s', (_name, given, complaint) => {
    expect(complaintOf({ ...account, ...given })).toMatch(complaint);
    expect(complaintOf({ ...account, ...given })).not.toContain('very hidden');
  });
});
