import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { jsc, sourceMaps } = JSON.parse(readFileSync(here('./swc.json'), 'utf8'));

/** The build's own options, except that imports keep their `.ts`: jest reads the sources. */
const swc = (tsx) => [
  require.resolve('@swc/jest'),
  {
    swcrc: false,
    configFile: false,
    sourceMaps: sourceMaps && 'inline',
    module: { type: 'es6' },
    jsc: {
      ...jsc,
      rewriteRelativeImportExtensions: false,
      parser: { ...jsc.parser, tsx },
      transform: { ...jsc.transform, react: { runtime: 'automatic' } },
      experimental: { ...jsc.experimental, keepImportAttributes: true },
    },
  },
];

export default {
  rootDir: here('..'),
  roots: ['<rootDir>/apps', '<rootDir>/packages', '<rootDir>/infra'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.data/'],
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  resolver: here('./src/jest/resolver.cjs'),
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  moduleNameMapper: { '\\.(css|svg|png|woff2)$': here('./src/jest/empty-asset.mjs') },
  maxWorkers: 2,
  testTimeout: 30_000,
  workerIdleMemoryLimit: '1GB',
};
