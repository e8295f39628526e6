import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { Complaint } from './complaint.mjs';

const marker = join(root, 'node_modules/.yizhan-install.json');

/** Runs the frozen install unless nothing changed since the last one; gives the folder pnpm lies in. */
export async function install() {
  const fingerprint = fingerprintOfManifests();
  const last = lastInstall();
  if (last?.fingerprint === fingerprint && existsSync(join(last.pnpmFolder, 'pnpm'))) return last.pnpmFolder;
  process.stdout.write('Installing dependencies\n');
  const pnpmFolder = await runInstall();
  writeFileSync(marker, JSON.stringify({ fingerprint, pnpmFolder }));
  return pnpmFolder;
}

function fingerprintOfManifests() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const path of manifests()) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function manifests() {
  const packages = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`),
  );
  const all = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'infra/package.json', ...packages];
  return all.filter((path) => existsSync(join(root, path)));
}

function lastInstall() {
  try {
    return JSON.parse(readFileSync(marker, 'utf8'));
  } catch {
    return undefined;
  }
}

/** One npx call: it says where it keeps pnpm (turbo needs it on the PATH), then installs. */
async function runInstall() {
  const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
  const script = 'echo "pnpm is $(command -v pnpm)" && pnpm install --frozen-lockfile';
  const { code, output } = await run('npx', ['-y', '-p', pnpm, '-c', script]);
  const pnpmFolder = /^pnpm is (.*)\/pnpm$/m.exec(output)?.[1];
  if (code === 0 && pnpmFolder) return pnpmFolder;
  throw new Complaint(explainFailure(output));
}

function explainFailure(output) {
  if (/ENOSPC|no space left on device/i.test(output)) {
    return `No space left on the disk while installing into ${root}: free some and run again.`;
  }
  return `${output.trim()}\nThe install failed; the reason is above.`;
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, CI: 'true' } });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal));
    child.on('error', () => reject(new Complaint(`"${command}" cannot be run: install npm beside Node.js.`)));
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}
