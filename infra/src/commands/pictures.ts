import { startThrowAway } from '../embedded-postgres/throw-away.ts';
import { readEnv } from '../env.ts';
import { takePictures } from '../pictures/take-pictures.ts';
import { live } from '../processes/life.ts';
import { startProduct } from '../product/start-product.ts';

/** `npm run pictures`: starts the product on a database of its own and takes the READMEs' pictures of its clients. */
await live(async (life) => {
  const ports = { gateway: 0, web: 0, admin: 0, signage: 0 };
  const env = { ...readEnv(), ports, databaseUrl: await startThrowAway(life) };
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const settled = await startProduct(life, env, say);
  const at = (port: number): string => `http://localhost:${port}`;
  const { web, admin, signage } = settled;
  await takePictures({ web: at(web), admin: at(admin), signage: at(signage) }, say);
  return 0;
});
