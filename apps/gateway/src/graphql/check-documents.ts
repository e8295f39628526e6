import { anonymous } from '@yizhan/domain';
import { Kind, parse, type TypeNode, type VariableDefinitionNode } from 'graphql';
import { costLimit } from './edge/edge-limits.ts';
import { DocumentGate } from './edge/document-gate.ts';
import { loadPersistedDocuments, type PersistedDocument } from './edge/persisted-documents.ts';
import { InvalidDocument } from './edge/refusals.ts';
import { buildSchema } from './schema.ts';

/**
 * `node check-documents.js`: puts every registered document through the gate with the longest lists it can ask for; a
 * line for each that would be refused, and with --costs one for each that is not.
 */
const persisted = loadPersistedDocuments();
const gate = new DocumentGate({ schema: buildSchema(), persisted, production: true });
const mostRows = 100;

for (const [hash, document] of persisted) {
  try {
    const { cost } = gate.admit(
      { query: null, documentHash: hash, operationName: null, variables: largest(document) },
      { principal: anonymous, tokenRejected: false },
    );
    if (process.argv.includes('--costs')) process.stdout.write(`${cost}\t${document.name}\n`);
  } catch (error) {
    process.stdout.write(`${document.name} (${hash.slice(0, 8)}): ${why(error)}\n`);
    process.exitCode = 1;
  }
}

/** Variables that make the document as costly as it can become. */
function largest({ body }: PersistedDocument): Record<string, unknown> {
  const variables = parse(body).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(variables.map(largestOf));
}

function largestOf({ variable, type }: VariableDefinitionNode): [string, unknown] {
  const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return [variable.name.value, valueOf(inner)];
}

function valueOf(type: TypeNode): unknown {
  if (type.kind === Kind.LIST_TYPE) return Array.from({ length: mostRows }, () => 'x');
  return type.kind === Kind.NAMED_TYPE && type.name.value === 'Int' ? mostRows : 'x';
}

function why(error: unknown): string {
  if (error instanceof InvalidDocument) return error.errors.map(({ message }) => message).join(' ');
  const { message } = error as Error;
  return message === 'COST_EXCEEDED' ? `costs more than ${costLimit} points.` : message;
}
