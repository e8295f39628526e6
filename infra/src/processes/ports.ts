import { createServer } from 'node:net';
import { Complaint } from './complaint.ts';

/** What wants to listen where: `name` and `variable` are for the complaint. */
export type Listener = { readonly name: string; readonly variable: string; readonly port: number };

/** Says which ports are taken, each in a line, before anything is started. */
export async function requireFreePorts(host: string, listeners: readonly Listener[]): Promise<void> {
  const complaints = await Promise.all(listeners.map((listener) => complaintAbout(host, listener)));
  const lines = complaints.filter((line) => line !== undefined);
  if (lines.length > 0) throw new Complaint(lines.join('\n'));
}

/** A port nobody uses now. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return tryPort(host, 0);
}

/** Whether nobody listens there now. */
export function isFree(host: string, port: number): Promise<boolean> {
  return tryPort(host, port).then(
    () => true,
    () => false,
  );
}

async function complaintAbout(host: string, { name, variable, port }: Listener): Promise<string | undefined> {
  try {
    await tryPort(host, port);
    return undefined;
  } catch (error) {
    return describe(error as NodeJS.ErrnoException, host, port, `${name} (set ${variable} to use another)`);
  }
}

function describe({ code }: NodeJS.ErrnoException, host: string, port: number, use: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is busy; it is needed for ${use}.`;
  if (code === 'EACCES')
    return `Port ${port} on ${host} is not allowed to this account; it is needed for ${use}.`;
  return `HOST ${host} is not an address of this machine (${code}).`;
}

function tryPort(host: string, port: number): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
