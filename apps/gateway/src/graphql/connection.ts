import {
  cappedCount,
  type CappedCount,
  type ChildPages,
  type Page,
  type PageArguments,
  type RowKey,
} from '@yizhan/domain';
import { Field, Int, ObjectType, type ClassType } from 'type-graphql';

@ObjectType('PageInfo', { description: 'Where a page of a list begins and ends.', simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean, { description: 'True when rows follow this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'True when rows precede this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor: string | null;
}

export interface EdgeSource<Row> {
  cursor: string;
  node: Row;
}

/** What a resolver returns for a connection; what costs something is a function and runs only when selected. */
export interface ConnectionSource<Row> {
  nodes: Row[];
  edges: () => EdgeSource<Row>[];
  pageInfo: () => PageInfoType;
  totalCount: () => Promise<number>;
  totalCountIsExact: () => Promise<boolean>;
}

/** Turns a page of rows into a connection; `count` runs at most once, and only when a count is selected. */
export function toConnection<Row>(page: Page<Row>, count: () => Promise<CappedCount>): ConnectionSource<Row> {
  let counted: Promise<CappedCount> | null = null;
  const countOnce = (): Promise<CappedCount> => (counted ??= count());
  return {
    nodes: page.rows,
    edges: () => page.rows.map((node) => ({ cursor: page.cursorOf(node), node })),
    pageInfo: () => pageInfoOf(page),
    totalCount: async () => (await countOnce()).count,
    totalCountIsExact: async () => (await countOnce()).exact,
  };
}

function pageInfoOf<Row>({ rows, hasNextPage, hasPreviousPage, cursorOf }: Page<Row>): PageInfoType {
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: first === undefined ? null : cursorOf(first),
    endCursor: last === undefined ? null : cursorOf(last),
  };
}

/** Declares the edge and connection types of a node type. */
export function connectionTypes<Row>(name: string, node: () => ClassType) {
  @ObjectType(`${name}Edge`, {
    description: `One ${name} of a list and its place in it.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, { description: 'Opaque place in this list; for after and before.' })
    cursor: string;

    @Field(node, { description: `The ${name}.` })
    node: Row;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })
  class Connection implements ConnectionSource<Row> {
    @Field(() => [Edge], { description: 'The rows of this page with their cursors.' })
    edges: () => EdgeSource<Row>[];

    @Field(() => [node()], { description: 'The rows of this page.' })
    nodes: Row[];

    @Field(() => PageInfoType, { description: 'Whether there are more, and where to go on.' })
    pageInfo: () => PageInfoType;

    @Field(() => Int, {
      description: 'How many rows the whole list has; computed only when selected, counted up to 10,000.',
    })
    totalCount: () => Promise<number>;

    @Field(() => Boolean, { description: 'False when totalCount stopped counting at 10,000.' })
    totalCountIsExact: () => Promise<boolean>;
  }

  return { Edge, Connection };
}

/** The rows that belong to a parent, as a connection; all parents of a page are read together. */
export async function childConnection<Row>(
  pages: ChildPages<Row>,
  { marketId, id }: RowKey,
  { first, after, last, before }: PageArguments,
): Promise<ConnectionSource<Row>> {
  const key = { marketId, id };
  const page = await pages.page(key, { first, after, last, before });
  return toConnection(page, async () => cappedCount(await pages.count(key)));
}
