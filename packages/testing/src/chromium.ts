import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export type Chromium = { readonly path: string; readonly env: Readonly<Record<string, string>> };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The system's Chromium, else the one that npm brought (x64 Linux); `CHROMIUM_PATH` names another. */
export async function findChromium(): Promise<Chromium> {
  const path = process.env['CHROMIUM_PATH'] ?? onPath();
  if (path) return { path, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackOnce();
  throw new Error('No Chromium here: install it, or name one with CHROMIUM_PATH.');
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacked beside its final place and then renamed, as suites in other processes may do the same. */
async function unpackOnce(): Promise<Chromium> {
  const folder = join(tmpdir(), `yizhan-chromium-${packagedVersion()}`);
  if (!existsSync(folder)) {
    const half = mkdtempSync(`${folder}-`);
    await unpack(half);
    moveInto(half, folder);
  }
  // A bare machine lacks the libraries a browser needs; they come packed for Amazon Linux.
  return { path: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } };
}

/** The package unpacks into the system's folder for temporary files: a process of its own gets another. */
async function unpack(folder: string): Promise<void> {
  const env = { ...process.env, TMPDIR: folder, NODE_OPTIONS: '' };
  const options = { cwd: import.meta.dirname, env };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpackScript], options);
}

const unpackScript = `
  import { fileURLToPath } from 'node:url';
  import chromium, { inflate } from '@sparticuz/chromium';
  const libraries = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));
  await Promise.all([chromium.executablePath(), inflate(fileURLToPath(libraries))]);
`;

function moveInto(half: string, folder: string): void {
  try {
    renameSync(half, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(half, { recursive: true }); // another process was quicker
  }
}

function packagedVersion(): string {
  const text = readFileSync(join(packageFolder(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function packageFolder(): string {
  return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
}
