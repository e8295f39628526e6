import { finish } from '../processes/child.ts';
import { live } from '../processes/life.ts';
import { root } from '../processes/root.ts';
import { turbo } from '../product/build.ts';

const script = 'apps/gateway/dist/src/graphql/write-schema.js';

/** `npm run schema`: writes packages/schema/schema.graphql from the gateway's code; `-- --check` says whether it is so. */
await live(
  async (life) => {
    await turbo(life, 'build', '@yizhan/gateway');
    const args = [script, 'packages/schema/schema.graphql', ...process.argv.slice(2)];
    return (await finish(life, process.execPath, args, { cwd: root, stdio: 'inherit' })).code;
  },
  { interrupted: 130 },
);
