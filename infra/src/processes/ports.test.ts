import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort, requireFreePorts } from './ports.ts';

const host = '127.0.0.1';

describe('ports', () => {
  let other: Server;
  let busy: number;

  beforeEach(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, host, resolve));
    busy = (other.address() as AddressInfo).port;
  });

  afterEach(() => new Promise((resolve) => other.close(resolve)));

  it('are complained about when busy, each in a line that says what to do', async () => {
    const listeners = [
      { name: 'gateway', variable: 'PORT', port: busy },
      { name: 'web', variable: 'WEB_PORT', port: await freePort() },
      { name: 'admin', variable: 'ADMIN_PORT', port: busy },
    ];
    await expect(requireFreePorts(host, listeners)).rejects.toThrow(
      `Port ${busy} on 127.0.0.1 is busy; it is needed for gateway (set PORT to use another).\n` +
        `Port ${busy} on 127.0.0.1 is busy; it is needed for admin (set ADMIN_PORT to use another).`,
    );
  });

  it('may be any when free', async () => {
    const listener = { name: 'gateway', variable: 'PORT', port: await freePort() };
    await expect(requireFreePorts(host, [listener])).resolves.toBeUndefined();
  });

  it('cannot be had on an address of another machine', async () => {
    const listener = { name: 'gateway', variable: 'PORT', port: 0 };
    await expect(requireFreePorts('192.0.2.1', [listener])).rejects.toThrow(/192\.0\.2\.1 is not an address/);
  });
});
