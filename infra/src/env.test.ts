import { describe, expect, it } from '@jest/globals';
import { readEnv } from './env.ts';

const secret = 'x'.repeat(32);

describe('the variables', () => {
  it('have defaults that work', () => {
    expect(readEnv({})).toEqual({
      host: '127.0.0.1',
      ports: { gateway: 4000, web: 4001, admin: 4002, signage: 4003 },
      databaseUrl: undefined,
      mode: 'development',
      demo: true,
      secret: undefined,
    });
  });

  it('are all named at once when wrong, with the value seen and what is accepted', () => {
    expect(() => readEnv({ PORT: 'http', NODE_ENV: 'prod' })).toThrow(
      'NODE_ENV is "prod"; accepted is development, production or test.\n' +
        'PORT is "http"; accepted is a whole number from 0 (any free port) to 65535.',
    );
  });

  it.each([
    ['PORT', '65536'],
    ['WEB_PORT', '-1'],
    ['ADMIN_PORT', '4002.5'],
    ['HOST', 'local host'],
    ['DATABASE_URL', 'mysql://host/name'],
    ['DATABASE_URL', 'postgres://host'],
    ['YIZHAN_DEMO', 'yes'],
    ['YIZHAN_SECRET', 'short'],
  ])('refuse %s=%s', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} is ".*"; accepted is .+\\.$`));
  });

  it('never show a password or the root key', () => {
    const wrong = { DATABASE_URL: 'mysql://me:hush@host/name', YIZHAN_SECRET: 'hush' };
    expect(() => readEnv(wrong)).toThrow(/^(?![^]*hush)/);
    expect(() => readEnv(wrong)).toThrow('DATABASE_URL is "mysql://me:…@host/name"');
  });

  it('treat an empty value like none', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      ports: { gateway: 4000 },
      databaseUrl: undefined,
    });
  });

  it('refuse the demo in production', () => {
    expect(() => readEnv({ NODE_ENV: 'production', YIZHAN_SECRET: secret, YIZHAN_DEMO: 'true' })).toThrow(
      'YIZHAN_DEMO is "true"; with NODE_ENV=production only false is accepted.',
    );
  });

  it('ask for a root key in production', () => {
    expect(() => readEnv({ NODE_ENV: 'production' })).toThrow('YIZHAN_SECRET is not set');
  });
});
