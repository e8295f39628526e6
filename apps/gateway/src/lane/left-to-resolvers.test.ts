import { describe, expect, it } from '@jest/globals';
import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { QueryCompiler } from '@yizhan/query-compiler';
import { loadPersistedDocuments } from '../graphql/edge/persisted-documents.ts';
import { buildSchema } from '../graphql/schema.ts';
import { exampleQueries } from '../testing/lanes/example-queries.ts';
import { leftToResolvers } from '../testing/lanes/left-to-resolvers.ts';
import { readModels } from './models/index.ts';

const compiler = new QueryCompiler(buildSchema(), readModels);

/** What the lane lacks of a query when all that its directives may leave out is asked for; null for other operations. */
function missedBy(document: DocumentNode): string | null {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )!;
  if (operation.operation !== 'query') return null;
  const variables = operation.variableDefinitions ?? [];
  const all = Object.fromEntries(variables.map(({ variable }) => [variable.name.value, true]));
  return compiler.missed(document, operation, all);
}

describe('queries of the clients', () => {
  it('are compiled but for those whose reason is told; node is found out when it is asked', () => {
    const missed = [...loadPersistedDocuments().values()].flatMap(({ name, body }) => {
      const field = missedBy(parse(body));
      return field === null ? [] : [[name, field] as const];
    });
    const told = Object.entries(leftToResolvers).flatMap(([name, { field }]) =>
      field.startsWith('node: ') ? [] : [[name, field] as const],
    );
    expect(new Map(missed)).toEqual(new Map(told));
  });
});

describe('queries that the pages show', () => {
  it('are all compiled', () => {
    const examples = exampleQueries();
    expect(examples.length).toBeGreaterThan(12);
    const missed = examples.map(({ page, query, document }) => ({ page, query, missed: missedBy(document) }));
    expect(missed.filter((example) => example.missed !== null)).toEqual([]);
  });
});
