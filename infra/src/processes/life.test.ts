import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';

const life = join(import.meta.dirname, 'life.ts');
const complaint = join(import.meta.dirname, 'complaint.ts');

/** A command whose work is the given code; it may say something first, so that it can be ended then. */
async function command(work: string, signal?: NodeJS.Signals) {
  const script = `
    import { live } from '${life}';
    import { Complaint } from '${complaint}';
    const say = (line) => process.stdout.write(line + '\\n');
    await live(async (life) => { ${work} }, { interrupted: 130 });`;
  const argv = ['--input-type=module', '--eval', script];
  const child = spawn(process.execPath, argv, { env: { ...process.env, NODE_OPTIONS: '' } });
  if (signal) child.stdout.once('data', () => child.kill(signal));
  const [output, errors, exit] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code: exit[0] as number, output, errors };
}

const forever = `await new Promise((resolve) => setTimeout(resolve, 60_000));`;

describe('the life of a command', () => {
  it('ends with the code of its work, and what it started in reverse order', async () => {
    const work = `life.atEnd(() => say('first')); life.atEnd(async () => say('second')); return 7;`;
    expect(await command(work)).toEqual({ code: 7, output: 'second\nfirst\n', errors: '' });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends in order on %s', async (signal) => {
    const work = `life.atEnd(() => say('ended')); say('working'); ${forever}`;
    expect(await command(work, signal)).toEqual({ code: 130, output: 'working\nended\n', errors: '' });
  });

  it('shows what one can mend as one line, without a stack', async () => {
    const { code, errors } = await command(`throw new Complaint('Port 4000 is busy.');`);
    expect(errors).toBe('Port 4000 is busy.\n');
    expect(code).toBe(1);
  });

  it('says in one line that the disk is full', async () => {
    const work = `throw new Error("ENOSPC: no space left on device, write '/data/x'");`;
    const { code, errors } = await command(work);
    expect(errors).toBe('No space left on the disk (/data/x): free some and run again.\n');
    expect(code).toBe(1);
  });

  it('ends in order when an error escapes', async () => {
    const work = `life.atEnd(() => say('ended')); setTimeout(() => { throw new Error('escaped'); }); ${forever}`;
    const { code, output, errors } = await command(work);
    expect({ code, output }).toEqual({ code: 1, output: 'ended\n' });
    expect(errors).toBe('escaped (DEBUG=1 shows more)\n');
  });

  it('goes on ending when one end fails', async () => {
    const work = `life.atEnd(() => say('ended')); life.atEnd(() => { throw new Error('stuck'); }); return 0;`;
    expect((await command(work)).output).toBe('ended\n');
  });
});
