/*
 * Who may import what: docs/architecture.md, "Who may import what". `turbo boundaries` looks at packages, this at
 * files. Type-only imports count: a cycle of types is a cycle of thoughts.
 */
const test = String.raw`\.test\.tsx?$`;
const supportsTests = String.raw`^(packages/testing|packages/domain/src/testing|apps/[^/]+/src/testing)/`;
/** Built into one file with all it needs, so that nothing of it is installed to run the gateway. */
const bundled = '^apps/gateway/src/graphiql/';
/** Seeds build jobs as tests do. */
const forSeeds = '^packages/domain/src/testing/';
const client = '^apps/(web|admin|signage)/';
const domainModule = '^packages/domain/src/([^/]+)/.+';
/** `shared/text` is a subject of its own, and its index a face like those of the modules. */
const faces = String.raw`^packages/domain/src/([^/]+|shared/text)/index\.ts$`;

/** A rule from some files to others; what it allows is in the expressions. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid('no-cycle', 'Nothing imports itself, however far around.', {}, { circular: true }),
    forbid(
      'resolvable',
      'An import leads somewhere.',
      {},
      {
        couldNotResolve: true,
        // The one has types only, the other names sources that it does not bring: the compiler sees to both.
        pathNot: ['^@graphql-typed-document-node/core$', '^react-aria-components$'],
      },
    ),
    forbid(
      'declared',
      'What runs is among the dependencies of its own package.',
      {
        path: '^((apps|packages)/[^/]+|infra|infra/bench)/(src|seeds|migrations)/',
        pathNot: [test, supportsTests, bundled],
      },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'npm-peer'],
      },
    ),
    forbid(
      'client',
      'A client knows the API, the client set-up and the shared look, and nothing else of ours.',
      { path: client },
      {
        path: '^(apps|packages|infra)/',
        pathNot: [`^apps/$1/`, '^packages/(schema|graphql-client|ui)/', '^packages/testing/'],
      },
    ),
    forbid(
      'client-library',
      'graphql-client and ui know at most each other and the schema.',
      { path: '^packages/(graphql-client|ui)/' },
      {
        path: '^(apps|packages|infra)/',
        pathNot: ['^packages/(schema|graphql-client|ui)/', '^packages/testing/'],
      },
    ),
    forbid(
      'schema',
      'The schema knows nobody.',
      { path: '^packages/schema/' },
      { path: '^(apps|infra)/|^packages/(?!schema/)' },
    ),
    forbid(
      'gateway',
      'The gateway calls the domain by its face; it knows no client.',
      { path: '^apps/gateway/', pathNot: [test, supportsTests] },
      {
        path: '^(apps|packages|infra)/',
        pathNot: ['^apps/gateway/', '^packages/(domain|query-compiler)/src/index\\.ts$', '^packages/schema/'],
      },
    ),
    forbid(
      'query-compiler',
      'The compiler knows GraphQL, and no table and no rule of ours: models are handed in.',
      { path: '^packages/query-compiler/', pathNot: test },
      {
        path: '^(apps|packages|infra)/|node_modules/',
        pathNot: ['^packages/query-compiler/', 'node_modules/(\\.pnpm/)?graphql[@/]'],
      },
    ),
    forbid(
      'domain',
      'The domain knows no other package of ours.',
      { path: '^packages/domain/' },
      { path: '^(apps|packages|infra)/', pathNot: ['^packages/domain/', '^packages/testing/'] },
    ),
    forbid(
      'domain-without-transport',
      'Rules do not know how they are reached or shown.',
      { path: '^packages/domain/' },
      {
        path: 'node_modules/(graphql|type-graphql|@apollo|@graphql-|graphql-|react|react-dom|fastify|@fastify)',
      },
    ),
    forbid(
      'module-face',
      'One domain module meets another at its index.ts, also from and to their subfolders.',
      { path: domainModule },
      { path: domainModule, pathNot: ['^packages/domain/src/$1/', faces] },
    ),
    forbid(
      'equality-apart',
      'What people say of their ethnic group is for their own request and for figures, and goes with them when two turn out to be one; matching and everything else cannot reach it.',
      {
        path: '^packages/domain/src/',
        pathNot: [
          test,
          '^packages/domain/src/(duplicates|equality|my-data)/',
          '^packages/domain/src/(index|data-source/entities)\\.ts$',
        ],
      },
      { path: '^packages/domain/src/equality/' },
    ),
    forbid(
      'module-face-from-outside',
      'So do the package’s own face, its migrations and its seeds.',
      { path: '^packages/domain/(src/[^/]+\\.ts$|migrations/|seeds/)' },
      { path: domainModule, pathNot: faces },
    ),
    forbid(
      'migrations',
      'A migration is SQL: entities change, what has run does not.',
      { path: '^packages/domain/migrations/' },
      { pathNot: '^packages/domain/migrations/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'migrations-types',
      'Not even the types of entities.',
      { path: '^packages/domain/migrations/' },
      { path: '^packages/domain/(src|seeds)/' },
    ),
    forbid(
      'testing-alone',
      'packages/testing is handed what it needs.',
      { path: '^packages/testing/' },
      { path: '^(apps|infra)/|^packages/(?!testing/)' },
    ),
    forbid(
      'factories',
      'Factories are for tests and seeds.',
      { path: '^(apps|packages|infra)/', pathNot: [test, supportsTests, '^packages/domain/seeds/'] },
      { path: '^packages/domain/src/testing/' },
    ),
    forbid(
      'test-support',
      'What runs in production does not need what tests need.',
      { path: '^(apps|packages)/', pathNot: [test, supportsTests, '/fixtures/'] },
      { path: `^packages/testing/|${test}|/(testing|fixtures)/`, pathNot: ['node_modules', forSeeds] },
    ),
    forbid(
      'bench',
      'The bench measures from outside: it knows GraphQL and the tables, and none of our code.',
      { path: '^infra/bench/', pathNot: test },
      { path: '^(apps|packages|infra)/', pathNot: '^infra/bench/' },
    ),
    forbid('infra-last', 'Nothing imports infra.', { path: '^(apps|packages)/' }, { path: '^infra/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^((apps|packages)/[^/]+|infra/bench)/(dist|\\.turbo)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'infra/tsconfig.lint.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
