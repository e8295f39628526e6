import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { prepareSmallMarket } from '@yizhan/domain/testing';
import { useDatabase } from '@yizhan/testing';
import { startGateway } from './gateway.ts';
import { startComplaint } from './start-complaint.ts';
import { testSecret } from './testing/index.ts';

describe('why a gateway does not start', () => {
  const database = useDatabase(prepareSmallMarket);
  const elsewhere = (path: string): string => {
    const url = new URL(database.url);
    url.pathname = path;
    return url.href;
  };
  const complaintOf = async (databaseUrl: string, port = 0, host = '127.0.0.1'): Promise<string> => {
    const options = { databaseUrl, port, host, secret: testSecret };
    const error = await startGateway(options).catch((reason: unknown) => reason);
    return startComplaint(error, options);
  };

  it('is a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await complaintOf(database.url, port)).toBe(
      `Port ${port} is already in use: stop what listens there, or set PORT to another.`,
    );
    other.close();
  });

  it('is an address of another machine', async () => {
    expect(await complaintOf(database.url, 0, '192.0.2.1')).toBe(
      'HOST is "192.0.2.1", which is no address of this machine.',
    );
  });

  it('is a database that does not exist', async () => {
    expect(await complaintOf(elsewhere('/nothing'))).toMatch(
      /^The database at postgres:\/\/yizhan:…@.*\/nothing cannot be used: database "nothing" does not exist\.$/,
    );
  });

  it('is a wrong password', async () => {
    const url = new URL(database.url);
    url.password = 'hunter2';
    const complaint = await complaintOf(url.href);
    expect(complaint).toMatch(/cannot be used: password authentication failed/);
    expect(complaint).not.toContain('hunter2');
  });

  it('is tables that are missing', async () => {
    expect(await complaintOf(elsewhere('/template1'))).toMatch(/lacks tables: run npm run migrate -- up\.$/);
  });
});
