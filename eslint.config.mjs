import graphql from '@graphql-eslint/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.tsx'];
const product = [
  'apps/*/src/**/*.{ts,tsx}',
  'packages/*/src/**/*.{ts,tsx}',
  'packages/domain/seeds/**/*.ts',
  'infra/**/*.ts',
];
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', '**/fixtures/**', 'packages/testing/**'];
const clients = ['web', 'admin', 'signage'];

/** Each client's operations are a world of their own: names are unique within it, not beyond. */
const projects = Object.fromEntries(
  clients.map((app) => [
    app,
    {
      schema: 'packages/schema/schema.graphql',
      documents: `apps/${app}/src/**/*.{ts,tsx}`,
      exclude: `apps/${app}/src/gql/**`,
    },
  ]),
);

const banned = (selector, message) => ({ selector, message });

export default defineConfig(
  { ignores: ['**/dist/', '**/.data/', '**/.turbo/', 'apps/*/src/gql/', 'infra/reports/'] },
  // Nobody switches a rule off in passing: what does not fit is changed here, for all to see.
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-debugger': 'error',
      'no-else-return': 'error',
      'no-eval': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: 'infra/tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Interfaces here declare functions as methods; nothing in them reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      // What an interface wants as a promise may be known at once.
      '@typescript-eslint/require-await': 'off',
      // graphql-js compares its own enums with text.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    // Only the question knows what its answer looks like; what it reads wrongly makes a difference between systems.
    files: ['infra/bench/src/operation.ts', 'infra/bench/src/operations/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: product,
    ignores: tests,
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', banned('ExportDefaultDeclaration', 'Exports have names.')],
    },
  },
  {
    files: ['apps/gateway/src/**/*.ts', 'packages/domain/{src,seeds}/**/*.ts'],
    ignores: [...tests, '**/env.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Variables are read and checked once, in env.ts.' },
      ],
      'no-restricted-syntax': [
        'error',
        banned('ExportDefaultDeclaration', 'Exports have names.'),
        banned(
          'Property[key.name=/^(relations|relationLoadStrategy)$/]',
          'Relations are loaded by the loaders, one statement each.',
        ),
        banned(
          'CallExpression[callee.property.name="save"]',
          'save() reads before it writes: insert, update, or one statement for many.',
        ),
      ],
    },
  },
  {
    files: ['apps/{web,admin,signage}/src/**/*.{ts,tsx}', 'packages/{ui,graphql-client}/src/**/*.{ts,tsx}'],
    // The suites' useDatabase and its like are no hooks of React.
    ignores: ['**/*.test.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['apps/{web,admin,signage}/src/**/*.{ts,tsx}'],
    processor: graphql.processor,
  },
  {
    files: ['apps/{web,admin,signage}/src/**/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { projects } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/fields-on-correct-type': 'error',
      '@graphql-eslint/fragments-on-composite-type': 'error',
      '@graphql-eslint/known-argument-names': 'error',
      '@graphql-eslint/known-fragment-names': 'error',
      '@graphql-eslint/known-type-names': 'error',
      '@graphql-eslint/no-anonymous-operations': 'error',
      '@graphql-eslint/no-deprecated': 'error',
      '@graphql-eslint/no-duplicate-fields': 'error',
      '@graphql-eslint/no-undefined-variables': 'error',
      '@graphql-eslint/no-unused-fragments': 'error',
      '@graphql-eslint/no-unused-variables': 'error',
      '@graphql-eslint/unique-fragment-name': 'error',
      '@graphql-eslint/unique-operation-name': 'error',
      '@graphql-eslint/value-literals-of-correct-type': 'error',
      '@graphql-eslint/variables-in-allowed-position': 'error',
    },
  },
);
