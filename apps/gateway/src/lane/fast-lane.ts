import { Parameters } from '@yizhan/domain';
import { NotCompiled, PlanMissed, QueryCompiler } from '@yizhan/query-compiler';
import type { GraphQLSchema } from 'graphql';
import { askedFields } from '../graphql/asked-fields.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { AdmittedOperation } from '../graphql/edge/document-gate.ts';
import { isUnavailable } from '../graphql/edge/errors/unavailable.ts';
import type { MadeAnswer } from './kept-answers.ts';
import { readModels } from './models/index.ts';
import { StatementNames } from './statement-names.ts';

/** The data of an operation as JSON, or why the resolvers have to answer it. */
export type LaneAnswer = MadeAnswer | { missed: string };

/**
 * Answers queries by compiled statements. What no model covers, what has to be refused, and what went wrong is left to the
 * resolvers, which know how to say it; where the database is away, nobody is asked twice.
 */
export class FastLane {
  private readonly compiler: QueryCompiler<RequestContext>;
  private readonly names = new StatementNames();

  constructor(private readonly schema: GraphQLSchema) {
    this.compiler = new QueryCompiler(schema, readModels);
  }

  /** Throws where the database cannot be reached. */
  async answer(
    { document, operation, variables }: AdmittedOperation,
    context: RequestContext,
  ): Promise<LaneAnswer> {
    context.asked = askedFields(this.schema, document, readModels.rows);
    const executor = {
      newParameters: () => new Parameters(),
      rows: (text: string, values: readonly unknown[], isShort: boolean) =>
        context.db.texts(this.names.of(text), values, isShort),
    };
    try {
      const data = await this.compiler.answer(document, operation, variables, context, executor);
      const { marketsRead: markets, momentary, personal } = context;
      return { data, markets, momentary, personal };
    } catch (error) {
      // Resolvers would wait for the database once more, and the caller twice as long.
      if (isUnavailable(error)) throw error;
      return { missed: missedBy(error as Error) };
    }
  }
}

/** A field of the schema, what a plan met, or the name of an error: their number has an end, and none says what was asked. */
function missedBy(error: Error): string {
  if (error instanceof NotCompiled) return error.reason;
  return error instanceof PlanMissed ? error.message : error.name;
}
