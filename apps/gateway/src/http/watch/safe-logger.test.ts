import { expect, it } from '@jest/globals';
import { safeLogger } from './safe-logger.ts';

function written(log: (logger: ReturnType<typeof safeLogger>) => void): Record<string, unknown> {
  const lines: string[] = [];
  log(safeLogger('trace', { write: (line) => void lines.push(line) }));
  const { level, msg, time, pid, hostname, ...fields } = JSON.parse(lines.join('')) as Record<
    string,
    unknown
  >;
  return { msg, ...fields };
}

const unlisted = 'something was said that is not written down';

it('writes our sentences with the fields that are listed', () => {
  const line = { operation: 'JobList', outcome: 'ok', ms: 3 };
  expect(written((log) => log.info(line, 'request'))).toEqual({ msg: 'request', ...line });
});

it('leaves out every other field, whoever logs it', () => {
  const line = {
    url: '/?token=15499007788',
    variables: { phone: '15499007788' },
    body: 'x',
    headers: {},
    req: {},
  };
  expect(written((log) => log.info(line, 'request'))).toEqual({ msg: 'request' });
});

it.each([
  ['a sentence of others', (log: ReturnType<typeof safeLogger>) => log.warn('15499007788 is not valid')],
  [
    'a sentence that begins like ours',
    (log: ReturnType<typeof safeLogger>) => log.warn('request 15499007788'),
  ],
  ['values for a sentence', (log: ReturnType<typeof safeLogger>) => log.info({}, 'phone %s', '15499007788')],
])('does not write %s', (_name, log) => {
  expect(written(log)).toEqual({ msg: unlisted });
});

it('writes of an error where it came from, not what it says', () => {
  const { err, msg } = written((log) => log.error(new Error('duplicate key 15499007788')));
  expect(msg).toBe(unlisted);
  expect(err).toMatchObject({
    name: 'Error',
    frames: expect.arrayContaining([expect.stringContaining('safe-logger')]),
  });
  expect(JSON.stringify(err)).not.toContain('15499007788');
});
