import {
  getNamedType,
  isObjectType,
  TypeNameMetaFieldDef,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import type { OperationParts } from './collect-fields.ts';
import type { ReadModels, RowModel } from './read-model.ts';
import type { SelectLevel } from './reading/select-level.ts';
import { NotCompiled } from './refusal.ts';
import type { RowWriter } from './run.ts';

/** A field of an operation that has arguments, in the order of their slots. */
export interface ArgumentSlot {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** Where a row's columns are: the SELECT they are part of, and the alias of the row in it. */
export interface Place<Env> {
  readonly level: SelectLevel<Env>;
  readonly alias: string;
}

/** Makes the writer of the rows of a model, with what is selected of them. */
export type RowWriterOf = <Env>(
  compiler: OperationCompiler<Env>,
  model: RowModel<Env>,
  nodes: readonly FieldNode[],
  place: Place<Env>,
) => RowWriter<Env>;

/**
 * Tables that the statements of one operation read at most, each as often as it is read; the clients' read ten. PostgreSQL plans
 * every one of a statement: a thousand take seconds, whatever rows there are.
 */
const mostTables = 100;

/** What the parts of one compilation share. */
export class OperationCompiler<Env> {
  readonly slots: ArgumentSlot[] = [];
  private aliases = 0;
  private founds = 0;

  constructor(
    readonly parts: OperationParts,
    readonly models: ReadModels<Env>,
    private readonly rowWriterOf: RowWriterOf,
  ) {}

  rowWriter(model: RowModel<Env>, nodes: readonly FieldNode[], place: Place<Env>): RowWriter<Env> {
    return this.rowWriterOf(this, model, nodes, place);
  }

  /** Of a table that is read. */
  readonly newAlias = (): string => {
    if (this.aliases === mostTables) throw new NotCompiled('too many tables');
    return `t${this.aliases++}`;
  };

  /** A place in `run.found`. */
  newFound(): number {
    return this.founds++;
  }

  /** The slot of a field's arguments. */
  slotOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    return this.slots.push({ field, node }) - 1;
  }

  objectType(name: string): GraphQLObjectType {
    const type = this.parts.schema.getType(name);
    if (!isObjectType(type)) throw new NotCompiled(`${name} is no object type`);
    return type;
  }

  rowModel(name: string): RowModel<Env> {
    const model = this.models.rows[name];
    if (!model) throw new NotCompiled(name);
    return model;
  }

  /** The field of a type; its name may have been refused by validation only. */
  field(type: GraphQLObjectType, [node]: readonly FieldNode[]): GraphQLField<unknown, unknown> {
    const name = node!.name.value;
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    const field = type.getFields()[name];
    if (!field) throw new NotCompiled(`${type.name}.${name}`);
    return field;
  }

  /** The object type that a field answers with. */
  objectOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType {
    return this.objectType(getNamedType(field.type).name);
  }
}
