import type { FieldNode, GraphQLObjectType } from 'graphql';
import { objectParts } from '../collect-fields.ts';
import type { OperationCompiler } from '../operation-compiler.ts';
import { NotCompiled } from '../refusal.ts';
import type { CutPage, PageNeeds, PageSource, RowModel } from '../read-model.ts';
import type { RowWriter, Run } from '../run.ts';
import type { Texts } from '../texts.ts';
import type { SelectLevel } from '../reading/select-level.ts';

/** What was read for a page, one row more than asked for where it tells of those beyond. */
export interface PageRows {
  readonly source: PageSource;
  readonly rows: Texts[];
}

export interface Count {
  readonly count: number;
  readonly exact: boolean;
}

/** Writes a connection, and says what has to be read for it. */
export interface ConnectionWriter<Env> {
  readonly readsRows: boolean;
  readonly needs: PageNeeds;
  readonly readsCount: boolean;
  write(page: PageRows, count: Count | null, run: Run<Env>): string;
}

interface Written<Env> {
  readonly page: CutPage<Texts>;
  readonly count: Count | null;
  readonly run: Run<Env>;
}

type PartWriter<Env> = (written: Written<Env>) => string;

/** Gathers the parts of one connection. */
class ConnectionParts<Env> {
  readsRows = false;
  readsCursors = false;
  readsFurther = false;
  readsCount = false;
  cursorAt = -1;

  constructor(
    readonly compiler: OperationCompiler<Env>,
    readonly model: RowModel<Env>,
    readonly level: SelectLevel<Env>,
  ) {}

  /** The writer of the rows below some nodes. */
  rows(nodes: readonly FieldNode[]): RowWriter<Env> {
    this.readsRows = true;
    return this.compiler.rowWriter(this.model, nodes, { level: this.level, alias: this.level.alias });
  }

  cursors(): void {
    this.readsRows = true;
    if (this.readsCursors) return;
    this.readsCursors = true;
    this.cursorAt = this.level.add(() => `${this.level.alias}.cursor_values`);
  }

  part(type: GraphQLObjectType, nodes: readonly FieldNode[]): PartWriter<Env> {
    const field = this.compiler.field(type, nodes);
    switch (field.name) {
      case '__typename':
        return () => `"${type.name}"`;
      case 'nodes':
        return this.nodes(nodes);
      case 'edges':
        return this.edges(this.compiler.objectOf(field), nodes);
      case 'pageInfo':
        return this.pageInfo(this.compiler.objectOf(field), nodes);
      case 'totalCount':
        this.readsCount = true;
        return ({ count }) => String(count!.count);
      case 'totalCountIsExact':
        this.readsCount = true;
        return ({ count }) => String(count!.exact);
      default:
        throw new NotCompiled(`${type.name}.${field.name}`);
    }
  }

  private nodes(nodes: readonly FieldNode[]): PartWriter<Env> {
    const write = this.rows(nodes);
    return ({ page, run }) => `[${page.rows.map((row) => write(row, run)).join(',')}]`;
  }

  private edges(type: GraphQLObjectType, nodes: readonly FieldNode[]): PartWriter<Env> {
    const parts = objectParts(this.compiler.parts, type, nodes, (selected) => this.edgePart(type, selected));
    this.readsRows = true;
    return ({ page, run }) => {
      const edge = (row: Texts): string =>
        `{${parts.map(({ head, write }) => head + write(row, page, run)).join(',')}}`;
      return `[${page.rows.map(edge).join(',')}]`;
    };
  }

  private edgePart(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
  ): (row: Texts, page: CutPage<Texts>, run: Run<Env>) => string {
    const { name } = this.compiler.field(type, nodes);
    if (name === '__typename') return () => `"${type.name}"`;
    if (name === 'cursor') {
      this.cursors();
      return (row, page) => JSON.stringify(page.cursorOf(row));
    }
    const write = this.rows(nodes);
    return (row, _page, run) => write(row, run);
  }

  private pageInfo(type: GraphQLObjectType, nodes: readonly FieldNode[]): PartWriter<Env> {
    this.readsRows = true;
    const parts = objectParts(this.compiler.parts, type, nodes, (selected) =>
      this.pageInfoPart(type, selected),
    );
    return ({ page }) => `{${parts.map(({ head, write }) => head + write(page)).join(',')}}`;
  }

  private pageInfoPart(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
  ): (page: CutPage<Texts>) => string {
    const { name } = this.compiler.field(type, nodes);
    switch (name) {
      case '__typename':
        return () => `"${type.name}"`;
      case 'hasNextPage':
      case 'hasPreviousPage':
        this.readsFurther = true;
        return (page) => String(page[name]);
      case 'startCursor':
      case 'endCursor': {
        this.cursors();
        const place = name === 'startCursor' ? 0 : -1;
        return ({ rows, cursorOf }) => {
          const row = rows.at(place);
          return row === undefined ? 'null' : JSON.stringify(cursorOf(row));
        };
      }
      default:
        throw new NotCompiled(`${type.name}.${name}`);
    }
  }
}

/** The writer of a connection of a model's rows, whose columns are added to `level`. */
export function connectionWriter<Env>(
  compiler: OperationCompiler<Env>,
  type: GraphQLObjectType,
  model: RowModel<Env>,
  nodes: readonly FieldNode[],
  level: SelectLevel<Env>,
): ConnectionWriter<Env> {
  const parts = new ConnectionParts(compiler, model, level);
  const fields = objectParts(compiler.parts, type, nodes, (selected) => parts.part(type, selected));
  const { readsRows, readsCursors, readsFurther, readsCount, cursorAt } = parts;
  const sortValues = (row: Texts): unknown[] => JSON.parse(row[cursorAt]!) as unknown[];
  return {
    ...{ readsRows, readsCount, needs: { cursors: readsCursors, further: readsFurther } },
    write({ source, rows }, count, run) {
      const written = { page: source.cut(rows, sortValues), count, run };
      return `{${fields.map(({ head, write }) => head + write(written)).join(',')}}`;
    },
  };
}
