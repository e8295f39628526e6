import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { drawnRoots, type DrawnRoot, type IdsOf } from './random-roots.ts';

/** A number from 0 to below 1 for each call, the same row of them for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Reading these is recorded, so that the second reading is another one; or their answer is of the moment. */
const left = new Set(['phone', 'idNumber', 'workerPhone', 'employerPhone', 'wanted']);

/** Draws queries from a schema. */
export class QueryDraw {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: () => number,
    private readonly idsOf: IdsOf,
  ) {}

  private readonly roots = drawnRoots.flatMap((root) => Array<DrawnRoot>(root.weight).fill(root));

  /** One or two root fields with what is below them, some of it behind conditions, aliases and fragments. */
  query(): string {
    const roots = Array.from({ length: this.random() < 0.3 ? 2 : 1 }, (_, i) => this.root(i));
    return `query ($yes: Boolean = true, $no: Boolean = false) { ${roots.join(' ')} ${this.some(0.9) ? '' : '__typename'} mark: __typename @include(if: $yes) gone: __typename @skip(if: $yes) kept: __typename @skip(if: $no) }`;
  }

  private root(i: number): string {
    if (this.some(0.05)) return this.node(i);
    const { name, args } = this.one(this.roots);
    const given = this.one(args(this.idsOf));
    const { type } = this.schema.getQueryType()!.getFields()[name]!;
    return `r${i}: ${name}${given && `(${given})`} ${this.selection(getNamedType(type) as GraphQLObjectType, 0)}`;
  }

  private node(i: number): string {
    const type = this.one([
      ...['Job', 'Worker', 'Application', 'Placement', 'Employer', 'Market', 'InstantOffer', 'StaffMember'],
    ]);
    const other = this.one(['Job', 'Application']);
    const parts = [type, other].map(
      (name) => `... on ${name} ${this.selection(this.schema.getType(name) as GraphQLObjectType, 0)}`,
    );
    return `n${i}: node(id: "${this.one(this.idsOf(type))}") { id ${parts.join(' ')} }`;
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter((field) => this.mayAsk(field, depth));
    const count = 1 + Math.floor(this.random() * 4);
    const drawn = Array.from({ length: count }, () => this.field(this.one(fields), depth));
    if (this.some(0.2)) drawn.push('__typename');
    const text = [...new Set(drawn)].join(' ');
    if (this.some(0.1)) return `{ ... on ${type.name} { ${text} } __typename }`;
    if (this.some(0.05)) return `{ ... @include(if: $no) { __typename } ${text} }`;
    return `{ ${text} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const below = isObjectType(named) ? ` ${this.selection(named, depth + 1)}` : '';
    const args = this.argumentsOf(field);
    const alias = args || this.some(0.1) ? `a${Math.floor(this.random() * 1e6)}: ` : '';
    return `${alias}${field.name}${args}${this.some(0.05) ? ' @skip(if: $no)' : ''}${below}`;
  }

  private argumentsOf({ name, args }: GraphQLField<unknown, unknown>): string {
    if (name === 'distance') return '(from: {longitude: 106.7, latitude: 39.6})';
    if (!args.some((argument) => argument.name === 'first')) return '';
    return this.one(['(first: 2)', '(last: 2)', '(first: 1)']);
  }

  private mayAsk({ name, type, args }: GraphQLField<unknown, unknown>, depth: number): boolean {
    if (left.has(name)) return false;
    if (name !== 'distance' && args.some(isRequiredArgument)) return false;
    const named = getNamedType(type);
    return isLeafType(named) || (isObjectType(named) && depth < 5);
  }

  private one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }

  private some(share: number): boolean {
    return this.random() < share;
  }
}
