import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { Complaint } from './complaint.mjs';

/** What the project is built and tested with; comes with the install on Linux. */
const projectNode = 24;

/** Linux with glibc brings its own Node.js and PostgreSQL; elsewhere the host has to. */
export function requireSupportedPlatform() {
  if (process.platform === 'win32') throw new Complaint('Yizhan does not run on Windows itself: use WSL.');
  if (!bringsOwnNode() && hostMajor() < projectNode) throw new Complaint(needsHostNode());
}

/** The Node.js of the install, else the host's. */
export function findNode() {
  const own = join(root, 'node_modules/.bin/node');
  if (bringsOwnNode() && existsSync(own)) return own;
  if (hostMajor() >= projectNode) return process.execPath;
  throw new Complaint(needsHostNode());
}

function bringsOwnNode() {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) return false;
  process.report.excludeNetwork = true; // its reverse look-ups are slow
  return process.report.getReport().header.glibcVersionRuntime !== undefined;
}

function needsHostNode() {
  const place = `${process.platform} ${process.arch}`;
  return `On this system (${place}) Yizhan needs Node.js ${projectNode} or newer, this is ${process.versions.node}.`;
}

function hostMajor() {
  return Number(process.versions.node.split('.')[0]);
}
