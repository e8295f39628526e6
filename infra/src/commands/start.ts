import { readEnv } from '../env.ts';
import { live } from '../processes/life.ts';
import { addressLines } from '../product/addresses.ts';
import { startProduct } from '../product/start-product.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm start`: everything, from the database to the three clients, until it is told to stop. */
await live(async (life) => {
  const env = readEnv();
  const ports = await startProduct(life, env, say);
  for (const line of addressLines(env, ports)) say(line);
  say('Yizhan is ready');
  return new Promise<never>(() => undefined);
});
