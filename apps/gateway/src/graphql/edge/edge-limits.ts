/** What a document may be, whoever sends it. */
export const documentLimits = {
  /** UTF-8 bytes of a free document's text. */
  bytes: 15_000,
  tokens: 1_500,
  /** Fields inside fields. */
  depth: 12,
  /** The same below __schema and __type: the standard query is 15 deep. */
  introspectionDepth: 15,
  aliases: 60,
  /** How often one name may stand in a document: validation compares each with each. */
  sameName: 100,
  directives: 50,
  /** Different fields of Query, Mutation or Subscription in one operation. */
  rootFields: 10,
  /** How often one of them may be asked for under different names. */
  sameRootField: 15,
} as const;

export type LimitName = keyof typeof documentLimits;

/** Points that one operation may cost; see operation-cost.ts. */
export const costLimit = 20_000;

/** What the standard introspection query and its like are charged, whatever they ask. */
export const introspectionCost = 500;

/** How deep lists and objects may be nested in variables. */
export const variableDepth = 24;
