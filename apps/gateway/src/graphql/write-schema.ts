import { readFile, writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from './schema.ts';

/** Writes the committed SDL, or with --check fails when it is not what the code says. */
const file = new URL(process.argv[2] ?? '', `file://${process.cwd()}/`);
const head = '# Written by the gateway (pnpm schema); the public contract of its API.\n\n';
const sdl = `${head}${printSchema(lexicographicSortSchema(buildSchema()))}\n`;

if (!process.argv.includes('--check')) {
  await writeFile(file, sdl);
} else if ((await readFile(file, 'utf8')) !== sdl) {
  process.stderr.write(
    'packages/schema/schema.graphql is not what the code says: run pnpm schema and look at the difference.\n',
  );
  process.exitCode = 1;
}
