import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { postingRulesPage } from '../guards/posting-rules-page.ts';
import { live } from '../processes/life.ts';
import { root } from '../processes/root.ts';
import { turbo } from '../product/build.ts';

const path = 'docs/posting-rules.md';
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run docs`: writes the pages that are made from code; `-- --check` says whether they are as the code is. */
await live(
  async (life) => {
    const check = process.argv.includes('--check');
    if (!check) await turbo(life, 'build', '@yizhan/domain');
    const page = await postingRules();
    if (!check) await writeFile(join(root, path), page);
    if ((await readFile(join(root, path), 'utf8')) === page) return 0;
    say(`${path} is not what the code says: run npm run docs.`);
    return 1;
  },
  { interrupted: 130 },
);

async function postingRules(): Promise<string> {
  const { lawArticles, ruleCatalogue } = await import('@yizhan/domain');
  const english = new Map(ruleCatalogue('en').map((rule) => [rule.id, rule]));
  return postingRulesPage(
    ruleCatalogue('zh-CN').map((zh) => ({
      zh,
      en: english.get(zh.id)!,
      articles: lawArticles(zh.articles),
    })),
  );
}
