import { createHash } from 'node:crypto';
import {
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { RecentlyUsed, type Principal } from '@yizhan/domain';
import { refuseLargeDocument, refuseLongText } from './document-limits.ts';
import { costLimit } from './edge-limits.ts';
import { partsOf, type DocumentParts } from './fragment-walk.ts';
import { CostCache } from './cost-cache.ts';
import type { PersistedDocuments } from './persisted-documents.ts';
import type { GraphQLParams } from './read-params.ts';
import {
  badRequest,
  costExceeded,
  introspectionRefused,
  invalidDocument,
  persistedQueryNotFound,
  persistedQueryRequired,
  tokenRejected,
} from './refusals.ts';
import { refuseUnsafeLiterals, refuseUnsafeVariables } from './unsafe-text.ts';
import { rootFieldNames, usesIntrospection } from './root-fields.ts';

/** Who sends the document, as far as that decides what is accepted. */
export interface Sender {
  principal: Principal;
  /** A bearer token came that is not valid any more. */
  tokenRejected: boolean;
}

/** An operation that may be executed. */
export interface AdmittedOperation {
  text: string;
  /** sha256 of the text. */
  hash: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  operationName: string | null;
  variables: Record<string, unknown>;
  cost: number;
  /** The registered name, for documents that came by hash. */
  persistedName: string | null;
}

interface KnownDocument extends DocumentParts {
  document: DocumentNode;
}

export interface DocumentGateOptions {
  schema: GraphQLSchema;
  persisted: PersistedDocuments;
  /** The anonymous send registered documents only, and nobody is told names that he did not spell right. */
  production: boolean;
}

const keptDocuments = 2_000;
/** What the signed-out may call with an expired token in hand. */
const openMutations = new Set(['staffLogin', 'refreshSession', 'unlockSession', 'logout', '__typename']);

/** Every document passes here before it is executed, for queries and for streams alike. */
export class DocumentGate {
  private readonly known = new RecentlyUsed<KnownDocument>(keptDocuments);

  private readonly costs: CostCache;

  constructor(private readonly options: DocumentGateOptions) {
    this.costs = new CostCache(options.schema);
  }

  /** Throws RequestRefused or InvalidDocument for what may not be executed. */
  admit(params: GraphQLParams, sender: Sender): AdmittedOperation {
    const { text, hash, persistedName } = this.textOf(params, sender);
    const { document, operations, fragments } = this.documentOf(text, hash, persistedName !== null);
    const operation = chooseOperation(operations, params.operationName);
    this.refuseStrangers(operation, fragments, sender);
    refuseUnsafeVariables(params.variables);
    const variables = withDefaults(operation, params.variables);
    const cost = this.costs.costOf(operation, fragments, variables);
    if (cost > costLimit) throw costExceeded(cost, costLimit);
    const operationName = operation.name?.value ?? null;
    return {
      text,
      hash,
      document,
      operation,
      operationName,
      variables: params.variables,
      cost,
      persistedName,
    };
  }

  /** The document of an admitted text, for whoever asks by its hash. */
  admitted(hash: string): DocumentNode | undefined {
    return this.known.get(hash)?.document;
  }

  private textOf(
    { query, documentHash }: GraphQLParams,
    { principal }: Sender,
  ): { text: string; hash: string; persistedName: string | null } {
    const hash = query === null ? documentHash : sha256(query);
    if (hash === null)
      throw badRequest('请求里没有查询。', 'The request holds no query and names no persisted document.');
    if (documentHash !== null && hash !== documentHash) {
      throw badRequest('查询与编号不符。', 'The persisted document’s hash is not the one of the query.');
    }
    const persisted = this.options.persisted.get(hash);
    if (persisted) return { text: persisted.body, hash, persistedName: persisted.name };
    if (query === null) throw persistedQueryNotFound();
    if (this.options.production && principal.kind === 'ANONYMOUS') throw persistedQueryRequired();
    return { text: query, hash, persistedName: null };
  }

  private documentOf(text: string, hash: string, persisted: boolean): KnownDocument {
    const known = this.known.get(hash);
    if (known) return known;
    const document = parseText(text, persisted);
    refuseLargeDocument(document);
    refuseUnsafeLiterals(document);
    const errors = validate(this.options.schema, document, undefined, {
      maxErrors: 10,
      hideSuggestions: this.options.production,
    });
    if (errors.length > 0) throw invalidDocument('GRAPHQL_VALIDATION_FAILED', [...errors]);
    const entry = { document, ...partsOf(document) };
    this.known.set(hash, entry);
    return entry;
  }

  private refuseStrangers(
    operation: OperationDefinitionNode,
    fragments: DocumentParts['fragments'],
    sender: Sender,
  ): void {
    const fields = rootFieldNames(operation, fragments);
    if (sender.tokenRejected && !fields.every((field) => openMutations.has(field))) throw tokenRejected();
    const { kind } = sender.principal;
    const knows = !this.options.production || kind === 'STAFF' || kind === 'PARTNER';
    if (!knows && usesIntrospection(fields)) throw introspectionRefused(kind === 'ANONYMOUS');
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function parseText(text: string, persisted: boolean): DocumentNode {
  try {
    if (!persisted) refuseLongText(text);
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) throw invalidDocument('GRAPHQL_PARSE_FAILED', [error]);
    throw error;
  }
}

function chooseOperation(
  operations: OperationDefinitionNode[],
  name: string | null,
): OperationDefinitionNode {
  const named = name === null ? operations : operations.filter((operation) => operation.name?.value === name);
  const [operation, ...others] = named;
  if (operation && others.length === 0) return operation;
  throw badRequest(
    '请用 operationName 指明文档中的一个操作。',
    'Name one operation of the document with operationName.',
  );
}

/** Variables that decide a list's length may come from the defaults of the document. */
function withDefaults(
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const variables = { ...given };
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (given[variable.name.value] !== undefined || !defaultValue) continue;
    if (defaultValue.kind === Kind.INT) variables[variable.name.value] = Number(defaultValue.value);
    if (defaultValue.kind === Kind.LIST) variables[variable.name.value] = defaultValue.values;
  }
  return variables;
}
