import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { contextsOf, openJob } from '@yizhan/domain/testing';
import { desk, screenshot, useBrowser } from '@yizhan/testing/browser';
import { useGateway } from '../testing/index.ts';

const folder = fileURLToPath(new URL('../..', import.meta.url));

describe('GraphiQL', () => {
  // The build check of a whole run has made the page before; a single suite makes it itself.
  beforeAll(async () => {
    if (existsSync(`${folder}/dist/graphiql/index.html`)) return;
    await promisify(execFile)('npx', ['vite', 'build'], {
      cwd: folder,
    });
  }, 120_000);
  const api = useGateway();
  const browser = useBrowser();

  it('opens without asking anybody else, runs a query and shows the schema', async () => {
    const contextOf = await contextsOf(api.gateway.services.database);
    await openJob(contextOf(null), { title: '搬运工（示例）' });
    const page = await browser.open(desk);
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(api.url) && !/^(data|blob):/.test(request.url()))
        elsewhere.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const refused: string[] = [];
    await page.exposeFunction('tellRefused', (what: string) => refused.push(what));
    await page.addInitScript(() => {
      const { tellRefused } = window as unknown as { tellRefused(what: string): void };
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber }) =>
        tellRefused(`${violatedDirective} ${sourceFile}:${lineNumber}`),
      );
    });
    const visit = await page.goto(`${api.url}/graphql`);
    expect(visit!.headers()['content-security-policy']).not.toContain('unsafe');
    await page.getByText('jobs(first: 5').first().waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.getByRole('menuitem', { name: 'Board' }).click();
    await page.getByText('搬运工（示例）').waitFor();
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    await page.getByText('Root Types').waitFor();
    await screenshot(page, 'graphiql');
    expect({ elsewhere, complaints, refused }).toEqual({ elsewhere: [], complaints: [], refused: [] });
  }, 60_000);
});
