import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

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
const left = new Set([
  ...['phone', 'idNumber', 'workerPhone', 'employerPhone', 'dataLooks', 'sessions', 'account', 'consents'],
  ...['corrections', 'ethnicGroup', 'staff', 'partner', 'screen', 'actedBy'],
]);

/** Draws queries from a schema. */
export class QueryDraw {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: () => number,
    private readonly idsOf: (type: string) => readonly string[],
  ) {}

  /** One or two root fields with what is below them, some of it behind conditions, aliases and fragments. */
  query(): string {
    const roots = Array.from({ length: this.random() < 0.3 ? 2 : 1 }, (_, i) => this.root(i));
    return `query ($yes: Boolean = true, $no: Boolean = false) { ${roots.join(' ')} ${this.some(0.9) ? '' : '__typename'} mark: __typename @include(if: $yes) gone: __typename @skip(if: $yes) kept: __typename @skip(if: $no) }`;
  }

  private root(i: number): string {
    const point = '{longitude: 106.8, latitude: 39.66}';
    const selection = (type: string): string => this.selection(this.objectType(type), 0);
    return this.one([
      () => `j${i}: job(id: "${this.one(this.idsOf('Job'))}") ${selection('Job')}`,
      () => `e${i}: employer(id: "${this.one(this.idsOf('Employer'))}") ${selection('Employer')}`,
      () => `w${i}: worker(id: "${this.one(this.idsOf('Worker'))}") ${selection('Worker')}`,
      () => {
        const type = this.one(['Job', 'Worker', 'Application', 'Placement', 'Employer', 'Market']);
        const other = this.one(['Job', 'Application']);
        return `n${i}: node(id: "${this.one(this.idsOf(type))}") { id ... on ${type} ${selection(type)} ... on ${other} ${selection(other)} }`;
      },
      () => {
        const list = this.one(['employers', 'workers', 'reviewQueue', 'vettingQueue']);
        const type = {
          employers: 'Employer',
          workers: 'Worker',
          reviewQueue: 'Job',
          vettingQueue: 'Employer',
        }[list]!;
        return `q${i}: ${list}${this.one(['(first: 3)', '(last: 2)', '(first: 1)', ''])} ${selection(`${type}Connection`)}`;
      },
      () => `v${i}: viewer ${selection('Viewer')}`,
      () => `m${i}: market ${selection('Market')}`,
      () => {
        const filter = this.one([
          '',
          'filter: {urgent: false}',
          'filter: {search: "工"}',
          'filter: {statuses: [OPEN, DRAFT]}',
          `filter: {withinMetres: 90000} near: ${point}`,
        ]);
        const order = this.one(['', 'orderBy: NEWEST', 'orderBy: WAGE_HIGHEST', 'orderBy: STARTS_SOONEST']);
        const page = this.one(['first: 3', 'last: 2', 'first: 1', '']);
        return `l${i}: jobs(${[filter, order, page].filter(Boolean).join(' ') || 'first: 5'}) ${selection('JobConnection')}`;
      },
    ])();
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

  private objectType(name: string): GraphQLObjectType {
    return this.schema.getType(name) as GraphQLObjectType;
  }

  private one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }

  private some(share: number): boolean {
    return this.random() < share;
  }
}
