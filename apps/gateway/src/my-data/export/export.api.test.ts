import { describe, expect, it } from '@jest/globals';
import { registerWorker, runMatching } from '@yizhan/domain';
import {
  contextsOf,
  idNumberOf,
  nextPhone,
  offeredTo,
  openJob,
  signedIn,
  workerInput,
} from '@yizhan/domain/testing';
import { useGateway } from '../../testing/index.ts';

let ahead = 0;
const clock = { now: () => new Date(Date.now() + ahead) };
const api = useGateway({ clock });
const contextOf = async () => contextsOf(api.gateway.services.database);

interface Exported {
  exportMyData: { htmlUrl: string; jsonUrl: string; userErrors: { code: string }[] };
}

async function somebody(realName = '闾丘<b>示例') {
  const [phone, idNumber] = [nextPhone(), idNumberOf('1970-06-01')];
  const make = await contextOf();
  const principal = await signedIn(make(null), phone);
  const input = workerInput({ realName: realName.replace(/<b>/, ''), idNumber });
  const { workerId } = await registerWorker({ ...make(null), principal }, input);
  return { principal, workerId: workerId!, phone, idNumber };
}

const ask = async (principal: Awaited<ReturnType<typeof somebody>>['principal']) => {
  const mutation = 'mutation { exportMyData { htmlUrl jsonUrl expiresAt userErrors { code } } }';
  return (await api.query<Exported>(mutation, {}, { principal })).data!.exportMyData;
};

/** Links name the public address; the suite's port is any free one. */
const fetchLink = (link: string) => fetch(api.url + new URL(link).pathname);

describe('the file of one’s own data', () => {
  it('holds who one is, what one did and agreed to, and who looked', async () => {
    const one = await somebody();
    const make = await contextOf();
    await offeredTo(make(null), one, await openJob(make('CLERK')));
    await api.query('{ workers(first: 100) { nodes { phone(purpose: CALL) } } }', {}, { as: 'CLERK' });
    const html = await (await fetchLink((await ask(one.principal)).htmlUrl)).text();
    for (const text of [
      '闾丘示例',
      one.phone,
      one.idNumber,
      '砌墙师傅',
      'OFFERED',
      'SERVICE_RECORDS',
      'CALL',
    ])
      expect(text === 'SERVICE_RECORDS' || html.includes(text) ? text : html).toBe(text);
    expect(html).toContain('Register me and help me find work');
  });

  it('is the same for machines', async () => {
    const one = await somebody();
    const response = await fetchLink((await ask(one.principal)).jsonUrl);
    const data = (await response.json()) as { person: object; consents: object[]; looks: object[] };
    expect(data.person).toEqual({ realName: '闾丘示例', idNumber: one.idNumber, phone: one.phone });
    expect(data.consents).toHaveLength(2);
  });

  it('tells which jobs were worked out to fit one best, and when', async () => {
    const make = await contextOf();
    const [one, other] = [await somebody(), await somebody()];
    await openJob(make('CLERK'), { title: '抹灰师傅' });
    const before = new Date().toISOString();
    await runMatching(make(null), 'CLOCK');
    const json = await fetchLink((await ask(one.principal)).jsonUrl);
    const { bestJobs } = (await json.json()) as { bestJobs: { jobTitle: string; at: string }[] };
    const jobs = bestJobs.map(({ jobTitle }) => jobTitle);
    expect(jobs).toContain('抹灰师傅');
    expect(new Set(jobs).size).toBe(jobs.length);
    expect(bestJobs[0]).toMatchObject({ marketId: 1, score: expect.any(Number) });
    expect(bestJobs[0]!.at >= before).toBe(true);
    const html = await (await fetchLink((await ask(other.principal)).htmlUrl)).text();
    const [, section] = /<h2>Work found to fit me best.*?<\/h2>(.*?)<\/section>/.exec(html)!;
    expect(section).toContain('抹灰师傅');
  });

  it('is handed over to be kept, and nowhere else', async () => {
    const { headers } = await fetchLink((await ask((await somebody()).principal)).htmlUrl);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="yizhan-my-data-[\d-]+\.html"$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('holds nobody else', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const json = await (await fetchLink((await ask(one.principal)).jsonUrl)).text();
    expect([json.includes(other.phone), json.includes(other.idNumber)]).toEqual([false, false]);
  });

  it('is there for a quarter of an hour', async () => {
    const { htmlUrl } = await ask((await somebody()).principal);
    ahead += 14 * 60_000;
    expect((await fetchLink(htmlUrl)).status).toBe(200);
    ahead += 60_000;
    expect((await fetchLink(htmlUrl)).status).toBe(404);
  });

  it.each([
    'nonsense.html',
    '1.01900000-0000-7000-8000-000000000000.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.html',
    '..%2f..%2fetc%2fpasswd',
  ])('is not under /exports/%s', async (name) => {
    expect((await fetch(`${api.url}/exports/${name}`)).status).toBe(404);
  });

  it('is not had with another secret', async () => {
    const { htmlUrl } = await ask((await somebody()).principal);
    const forged = htmlUrl.replace(/.\.html$/, (end) => (end.startsWith('A') ? 'B.html' : 'A.html'));
    expect((await fetchLink(forged)).status).toBe(404);
  });

  it('is had five times a day', async () => {
    const { principal } = await somebody();
    for (let i = 0; i < 5; i += 1) expect((await ask(principal)).userErrors).toEqual([]);
    expect((await ask(principal)).userErrors).toEqual([{ code: 'EXPORT_LIMIT' }]);
  });

  it('is nobody’s to have for somebody', async () => {
    const { principal } = await somebody();
    const actedBy = { staffId: principal.personId, grantId: principal.personId };
    const mutation = 'mutation { exportMyData { htmlUrl } }';
    for (const asked of [{ as: 'MANAGER' as const }, { principal: { ...principal, actedBy } }]) {
      const { errors } = await api.query(mutation, {}, asked);
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});
