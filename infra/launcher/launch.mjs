import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { constants } from 'node:os';
import { root } from './root.mjs';
import { Complaint } from './complaint.mjs';
import { requireSupportedPlatform, findNode } from './platform.mjs';
import { install } from './install.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Installs what is missing, then runs `infra/src/commands/<command>.ts` on the project's own Node.js. */
export async function launch([command, ...args]) {
  try {
    const script = findScript(command);
    requireSupportedPlatform();
    const pnpmFolder = await install();
    await runScript(
      findNode(),
      [...settings(), script, ...args],
      [join(root, 'node_modules/.bin'), pnpmFolder],
    );
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** What is set already wins over the file. */
function settings() {
  const file = join(root, '.env');
  return existsSync(file) ? [`--env-file=${file}`] : [];
}

function findScript(command) {
  const script = join(root, 'infra/src/commands', `${command}.ts`);
  if (/^[a-z-]+$/.test(command ?? '') && existsSync(script)) return script;
  throw new Complaint(`There is no command "${command}"; see "scripts" in package.json.`);
}

function runScript(node, argv, folders) {
  const child = spawn(node, argv, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'], // the channel tells the script when this process dies
    env: { ...process.env, PATH: [...folders, process.env.PATH].join(delimiter) },
  });
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** npm can be killed without passing a signal on; what it started must not outlive it. */
function stopWithNpm(child) {
  const npm = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  setInterval(() => process.ppid === npm || child.kill('SIGTERM'), 250).unref();
}
