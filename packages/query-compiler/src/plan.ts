import {
  getArgumentValues,
  getVariableValues,
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { OperationCompiler } from './operation-compiler.ts';
import type { FieldArguments, ReadModels } from './read-model.ts';
import { NotCompiled, PlanMissed } from './refusal.ts';
import { LaterTexts } from './later.ts';
import { rootObjectWriter } from './writing/root-writer.ts';
import { rowWriter } from './writing/row-writer.ts';
import type { Executor, Run } from './run.ts';

/** A compiled operation. */
export interface Plan<Env> {
  /** The JSON of the operation's data. Throws for what resolvers have to answer or to refuse. */
  run(env: Env, executor: Executor, variables: Record<string, unknown>): Promise<string>;
}

/** Compiles queries, each once for each set of values that its directives may see. */
export class QueryCompiler<Env> {
  private readonly known = new WeakMap<OperationDefinitionNode, KnownOperation<Env>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly models: ReadModels<Env>,
  ) {}

  /**
   * Answers a query: the JSON of its data. Throws NotCompiled for what no model covers, and whatever stops a plan under way:
   * the caller then leaves the operation to the resolvers.
   */
  async answer(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
    env: Env,
    executor: Executor,
  ): Promise<string> {
    const { coerced, errors } = getVariableValues(
      this.schema,
      operation.variableDefinitions ?? [],
      variables,
      { maxErrors: 1 },
    );
    if (errors) throw new PlanMissed('variables that do not fit');
    return this.planOf(document, operation, coerced).run(env, executor, coerced);
  }

  /** The first field of an operation that no model answers, as its directives see some variables; null where all are known. */
  missed(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): string | null {
    try {
      this.planOf(document, operation, variables);
      return null;
    } catch (error) {
      if (error instanceof NotCompiled) return error.reason;
      throw error;
    }
  }

  private planOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): Plan<Env> {
    let known = this.known.get(operation);
    if (!known) this.known.set(operation, (known = new KnownOperation<Env>(document, operation)));
    return known.plan(this.schema, this.models, variables);
  }
}

/** Plans of one operation that are kept: whoever sends it may set its variables in very many ways. */
const mostPlans = 64;

/** The plans of one operation, or why there are none. */
class KnownOperation<Env> {
  private readonly plans = new Map<string, Plan<Env> | NotCompiled>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly flagNames: readonly string[];

  constructor(
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
    this.flagNames = directiveVariables(document);
  }

  plan(schema: GraphQLSchema, models: ReadModels<Env>, variables: Record<string, unknown>): Plan<Env> {
    if (this.flagNames.some((name) => variables[name] === null))
      throw new PlanMissed('a directive that asks null');
    const key = this.flagNames.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const plan = this.plans.get(key) ?? this.keep(key, this.compile(schema, models, variables));
    if (plan instanceof NotCompiled) throw plan;
    return plan;
  }

  /** One more plan; what was compiled first makes room. */
  private keep(key: string, plan: Plan<Env> | NotCompiled): Plan<Env> | NotCompiled {
    if (this.plans.size >= mostPlans) this.plans.delete(this.plans.keys().next().value!);
    this.plans.set(key, plan);
    return plan;
  }

  private compile(
    schema: GraphQLSchema,
    models: ReadModels<Env>,
    variables: Record<string, unknown>,
  ): Plan<Env> | NotCompiled {
    const flags = Object.fromEntries(this.flagNames.map((name) => [name, variables[name]]));
    const compiler = new OperationCompiler<Env>(
      { schema, fragments: this.fragments, flags },
      models,
      rowWriter,
    );
    try {
      if (this.operation.operation !== 'query') throw new NotCompiled(this.operation.operation);
      return planOf(compiler, this.operation);
    } catch (error) {
      if (error instanceof NotCompiled) return error;
      throw error;
    }
  }
}

function planOf<Env>(compiler: OperationCompiler<Env>, operation: OperationDefinitionNode): Plan<Env> {
  const write = rootObjectWriter(compiler, compiler.models.roots['Query']!, [operation]);
  const { slots } = compiler;
  return {
    async run(env, executor, variables) {
      const args = slots.map(
        ({ field, node }) => getArgumentValues(field, node, variables) as FieldArguments,
      );
      const later = new LaterTexts();
      const run: Run<Env> = { env, executor, args, found: [], later };
      return later.fill(await write(run, null));
    },
  };
}

/** The variables that @skip and @include ask for, in the whole document. */
function directiveVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: ({ arguments: args }) => {
      for (const { value } of args ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}
