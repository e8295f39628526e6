import { Complaint, explain } from './complaint.ts';

/** The life of a command: what it started is ended in reverse order, whatever ends the command. */
export type Life = {
  /** Aborted by Ctrl-C, SIGTERM, or the death of the process that started us. */
  readonly stop: AbortSignal;
  /** Aborted when a second Ctrl-C asks to be quicker. */
  readonly hurry: AbortSignal;
  /** Registers how to end something; call it in the same turn that starts the thing. */
  atEnd(end: () => unknown): void;
  /** Fails once the end began, so that nothing is started then. */
  goOn(): void;
};

// One Ctrl-C reaches us twice: from the terminal, and passed on by npm.
const echo = 1500;

/** Runs a command to its end and exits with its code; an interrupted one exits with `interrupted`. */
export async function live(work: (life: Life) => Promise<number>, { interrupted = 0 } = {}): Promise<never> {
  const { life, stopped, end } = begin();
  let code: number;
  try {
    code = await Promise.race([work(life), stopped.then(() => interrupted), crash()]);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    code = 1;
  }
  await end();
  process.exit(code);
}

/** Fails with the first error that nobody caught; later ones come from what is being ended, and are no news. */
function crash(): Promise<never> {
  return new Promise((_resolve, reject) => {
    process.on('uncaughtException', reject);
    process.on('unhandledRejection', reject);
  });
}

function begin() {
  const stop = new AbortController();
  const hurry = new AbortController();
  const ends: (() => unknown)[] = [];
  let ended = false;
  const life: Life = {
    stop: stop.signal,
    hurry: hurry.signal,
    atEnd: (end) => void ends.push(end),
    goOn: () => {
      if (ended || stop.signal.aborted) throw new Complaint('Interrupted.');
    },
  };
  const stopped = listen(stop, hurry);
  const end = async () => {
    ended = true;
    for (let last = ends.pop(); last; last = ends.pop()) await tolerate(last);
  };
  return { life, stopped, end };
}

function listen(stop: AbortController, hurry: AbortController): Promise<void> {
  let first = 0;
  const ask = () => {
    first ||= Date.now();
    if (Date.now() - first > echo) hurry.abort();
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  process.on('disconnect', ask);
  return new Promise((resolve) => stop.signal.addEventListener('abort', () => resolve(), { once: true }));
}

async function tolerate(end: () => unknown): Promise<void> {
  try {
    await end();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
  }
}
