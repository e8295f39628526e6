import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import type { QueryCompiler } from '../plan.ts';
import type { Texts } from '../texts.ts';

export interface Answered {
  data: string;
  statements: { text: string; values: readonly unknown[] }[];
}

/** Answers a query with the rows that a database would have sent, and tells the statements. */
export async function answerWith(
  compiler: QueryCompiler<null>,
  text: string,
  rows: (sql: string) => Texts[],
  variables: Record<string, unknown> = {},
): Promise<Answered> {
  const document = parse(text);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )!;
  const statements: Answered['statements'] = [];
  const data = await compiler.answer(document, operation, variables, null, {
    newParameters: () => {
      const values: unknown[] = [];
      return { values, next: 1, add: (value) => `$${values.push(value)}` };
    },
    rows: async (sql, values) => {
      statements.push({ text: sql, values });
      return rows(sql);
    },
  });
  return { data, statements };
}
