import { describe, expect, it } from '@jest/globals';
import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import { Refused } from '../../shared/index.ts';
import { nextPhone, useDomain } from '../../testing/index.ts';
import { phoneLogin } from './phone-login.ts';
import { requestLoginCode } from './request-login-code.ts';
import { demoSms, noSms, SmsUnavailable, type SmsSender } from './sms-sender.ts';

const domain = useDomain();

let time = Date.parse('2026-11-25T00:00:00Z');
const clock = { now: () => new Date(time) };
const stranger = (): UseCaseContext => domain.as(null, { clock });
const later = (seconds: number): void => {
  time += seconds * 1000;
};

const ask = (phone: string, sms: SmsSender = demoSms, address = phone) =>
  requestLoginCode(stranger(), { phone, address }, sms);
const codeFor = async (phone: string): Promise<string> => (await ask(phone)).demoCode!;
const enter = (phone: string, code: string) => phoneLogin(stranger(), { phone, code, client: 'test' });
const anotherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** The code of what a step refuses; OK when it goes through. */
async function outcome(step: Promise<unknown>): Promise<string> {
  try {
    await step;
    return 'OK';
  } catch (error) {
    if (error instanceof Refused) return error.refusals.map(({ code }) => code).join();
    throw error;
  }
}

describe('a code', () => {
  it('signs in once, however it is typed', async () => {
    const phone = nextPhone();
    const code = await codeFor(phone);
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const wide = String.fromCharCode(...[...spaced].map((c) => (c === ' ' ? 32 : c.charCodeAt(0) + 0xfee0)));
    expect(await outcome(enter(`+86 ${phone}`, wide))).toBe('OK');
    expect(await outcome(enter(phone, code))).toBe('LOGIN_CODE_WRONG');
  });

  it('is no good after five wrong ones', async () => {
    const phone = nextPhone();
    const code = await codeFor(phone);
    for (let i = 0; i < 5; i += 1)
      expect(await outcome(enter(phone, anotherThan(code)))).toBe('LOGIN_CODE_WRONG');
    expect(await outcome(enter(phone, code))).toBe('LOGIN_CODE_WRONG');
  });

  it('is still good after four', async () => {
    const phone = nextPhone();
    const code = await codeFor(phone);
    for (let i = 0; i < 4; i += 1) await outcome(enter(phone, anotherThan(code)));
    expect(await outcome(enter(phone, code))).toBe('OK');
  });

  it('counts tries that come all at once', async () => {
    const phone = nextPhone();
    const code = await codeFor(phone);
    await Promise.all(Array.from({ length: 50 }, () => outcome(enter(phone, anotherThan(code)))));
    const tries = statement(
      'test.tries',
      'select tries from login_codes order by created_at desc, id desc limit 1',
    );
    expect(await domain.database.scoped().row(tries)).toEqual({ tries: 5 });
    expect(await outcome(enter(phone, code))).toBe('LOGIN_CODE_WRONG');
  });

  it('is used by one of many who have it', async () => {
    const phone = nextPhone();
    const code = await codeFor(phone);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcome(enter(phone, code))));
    expect(outcomes.filter((each) => each === 'OK')).toHaveLength(1);
  });

  it('runs out after ten minutes', async () => {
    const [phone, other] = [nextPhone(), nextPhone()];
    const [code, otherCode] = [await codeFor(phone), await codeFor(other)];
    later(599);
    expect(await outcome(enter(phone, code))).toBe('OK');
    later(1);
    expect(await outcome(enter(other, otherCode))).toBe('LOGIN_CODE_WRONG');
  });

  it('gives way to a newer one', async () => {
    const phone = nextPhone();
    const first = await codeFor(phone);
    later(60);
    const second = await codeFor(phone);
    if (first !== second) expect(await outcome(enter(phone, first))).toBe('LOGIN_CODE_WRONG');
    expect(await outcome(enter(phone, second))).toBe('OK');
  });

  it("opens nobody else's phone", async () => {
    const [phone, other] = [nextPhone(), nextPhone()];
    const [code] = [await codeFor(phone), await codeFor(other)];
    expect(await outcome(enter(other, anotherThan(code)))).toBe('LOGIN_CODE_WRONG');
    expect(await outcome(enter(nextPhone(), code))).toBe('LOGIN_CODE_WRONG');
  });

  it('is kept as a keyed hash, the phone and the address as tokens', async () => {
    const phone = nextPhone();
    const code = await codeFor(phone);
    const kept = statement(
      'test.kept',
      'select row_to_json(login_codes)::text as row from login_codes order by created_at desc, id desc limit 1',
    );
    const { row } = (await domain.database.scoped().row<{ row: string }>(kept))!;
    expect([row.includes(phone), row.includes(`"${code}"`)]).toEqual([false, false]);
  });
});

describe('asking for a code', () => {
  it('is for once a minute', async () => {
    const phone = nextPhone();
    expect(await outcome(ask(phone))).toBe('OK');
    later(59);
    expect(await outcome(ask(phone))).toBe('LOGIN_CODE_TOO_SOON');
    later(1);
    expect(await outcome(ask(phone))).toBe('OK');
  });

  it('sends one message for twenty taps', async () => {
    const phone = nextPhone();
    let sent = 0;
    const counting: SmsSender = { showsCode: false, sendLoginCode: async () => void (sent += 1) };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome(ask(phone, counting))));
    expect(sent).toBe(1);
    expect(outcomes.filter((each) => each === 'OK')).toHaveLength(1);
  });

  it('is for six times an hour', async () => {
    const phone = nextPhone();
    for (let i = 0; i < 6; i += 1) {
      expect(await outcome(ask(phone))).toBe('OK');
      later(60);
    }
    expect(await outcome(ask(phone))).toBe('LOGIN_CODE_LIMIT');
    later(3_600);
    expect(await outcome(ask(phone))).toBe('OK');
  });

  it('is for two hundred times an hour from one address', async () => {
    const address = 'one hall';
    for (let i = 0; i < 200; i += 1) await ask(nextPhone(), demoSms, address);
    expect(await outcome(ask(nextPhone(), demoSms, address))).toBe('LOGIN_CODE_LIMIT');
    expect(await outcome(ask(nextPhone(), demoSms, 'elsewhere'))).toBe('OK');
  });

  it('is answered alike for a phone that is known and one that is not', async () => {
    const known = nextPhone();
    await enter(known, await codeFor(known));
    later(60);
    const [first, second] = [await ask(known), await ask(nextPhone())];
    expect({ ...first, demoCode: '' }).toEqual({ ...second, demoCode: '' });
    expect(await outcome(enter(known, 'abc'))).toBe(await outcome(enter(nextPhone(), 'abc')));
  });

  it('shows no code where a message is sent', async () => {
    const silent: SmsSender = { showsCode: false, sendLoginCode: async () => undefined };
    expect((await ask(nextPhone(), silent)).demoCode).toBeNull();
  });

  it('says so when no message can be sent, each time', async () => {
    const phone = nextPhone();
    expect(await outcome(ask(phone, noSms))).toBe('SMS_UNAVAILABLE');
    const failing: SmsSender = {
      showsCode: false,
      sendLoginCode: () => Promise.reject(new SmsUnavailable('PROVIDER')),
    };
    expect(await outcome(ask(phone, failing))).toBe('SMS_UNAVAILABLE');
    expect(await outcome(ask(phone))).toBe('OK');
  });

  it.each(['12345678901', '', 'abc', '0473-0001234'])('refuses "%s"', async (phone) => {
    expect(await outcome(ask(phone))).toBe('PHONE_INVALID');
    expect(await outcome(enter(phone, '123456'))).toBe('PHONE_INVALID');
  });
});
