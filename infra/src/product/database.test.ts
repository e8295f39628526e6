import { describe, expect, it } from '@jest/globals';
import { testServer, withDatabase } from '@yizhan/testing/cluster';
import { freePort } from '../processes/ports.ts';
import { testLife } from '../processes/test-life.ts';
import { openDatabase } from './database.ts';

const open = (databaseUrl: string) => openDatabase(testLife(), { databaseUrl });

describe('DATABASE_URL', () => {
  it('is taken as it is when the server is fit', async () => {
    const { url } = testServer();
    await expect(open(url)).resolves.toBe(url);
  });

  it('is refused where nothing answers', async () => {
    const port = await freePort();
    await expect(open(`postgres://me:hush@127.0.0.1:${port}/yizhan`)).rejects.toThrow(
      `DATABASE_URL postgres://me:…@127.0.0.1:${port}/yizhan: nothing answers there.`,
    );
  });

  it('is refused for a database that is not there', async () => {
    await expect(open(withDatabase(testServer().url, 'nowhere'))).rejects.toThrow('has no such database');
  });

  it('is refused for an account the server does not know', async () => {
    const url = new URL(testServer().url);
    url.username = 'nobody_here';
    await expect(open(url.href)).rejects.toThrow(
      /refuses the account or its password|does not let this account in/,
    );
  });
});
