import { Kind, Lexer, Source, TokenKind, visit, type DocumentNode, type SelectionSetNode } from 'graphql';
import { documentLimits, type LimitName } from './edge-limits.ts';
import { oncePerFragment, partsOf } from './fragment-walk.ts';
import { limitExceeded } from './refusals.ts';

/** Throws RequestRefused for a text that is too long to be parsed. */
export function refuseLongText(text: string): void {
  if (Buffer.byteLength(text) > documentLimits.bytes) throw limitExceeded('bytes', documentLimits.bytes);
  const lexer = new Lexer(new Source(text));
  for (let tokens = 0; lexer.advance().kind !== TokenKind.EOF; tokens += 1) {
    if (tokens >= documentLimits.tokens) throw limitExceeded('tokens', documentLimits.tokens);
  }
}

/** Throws RequestRefused for a document that is too deep or too wide to be validated. Linear in its length. */
export function refuseLargeDocument(document: DocumentNode): void {
  refuseMany(document);
  const { operations, fragments } = partsOf(document);
  const depthOfFragment = oncePerFragment(fragments, (fragment) => depthOf(fragment.selectionSet));
  const rootsOfFragment = oncePerFragment(fragments, (fragment) => rootFieldsOf(fragment.selectionSet));

  function depthOf(selections: SelectionSetNode): Depth {
    const depths = selections.selections.map((selection): Depth => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return depthOfFragment(selection.name.value) ?? noDepth;
      if (!selection.selectionSet) return { fields: 1, introspection: 0 };
      const inner = depthOf(selection.selectionSet);
      return selection.kind === Kind.INLINE_FRAGMENT ? inner : below(selection.name.value, inner);
    });
    return depths.reduce(deeper, noDepth);
  }

  function rootFieldsOf(selections: SelectionSetNode): Counts {
    const counts: Counts = new Map();
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) add(counts, selection.name.value, 1);
      else if (selection.kind === Kind.INLINE_FRAGMENT) addAll(counts, rootFieldsOf(selection.selectionSet));
      else addAll(counts, rootsOfFragment(selection.name.value) ?? new Map<string, number>());
    }
    return counts;
  }

  const depths = operations.map(({ selectionSet }) => depthOf(selectionSet));
  for (const { selectionSet } of operations) refuseManyRootFields(rootFieldsOf(selectionSet));
  const deepest = depths.reduce(deeper, noDepth);
  assertAtMost('depth', deepest.fields);
  assertAtMost('introspectionDepth', deepest.introspection);
}

/** How many fields stand inside one another, those below __schema and __type counted apart. */
interface Depth {
  fields: number;
  introspection: number;
}

const noDepth: Depth = { fields: 0, introspection: 0 };

const deeper = (a: Depth, b: Depth): Depth => ({
  fields: Math.max(a.fields, b.fields),
  introspection: Math.max(a.introspection, b.introspection),
});

const introspectionRoots = new Set(['__schema', '__type']);

function below(field: string, inner: Depth): Depth {
  if (introspectionRoots.has(field)) return { fields: 1, introspection: inner.fields + 1 };
  return { fields: inner.fields + 1, introspection: inner.introspection };
}

/** How often each name stands somewhere. */
type Counts = Map<string, number>;

function add(counts: Counts, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

function addAll(counts: Counts, more: Counts): void {
  for (const [name, count] of more) add(counts, name, count);
}

function refuseManyRootFields(counts: Counts): void {
  assertAtMost('rootFields', counts.size);
  for (const count of counts.values()) assertAtMost('sameRootField', count);
}

function refuseMany(document: DocumentNode): void {
  let aliases = 0;
  let directives = 0;
  const names = new Map<string, number>();
  visit(document, {
    [Kind.FIELD]: ({ alias, name }) => {
      if (alias) assertAtMost('aliases', (aliases += 1));
      const shown = (alias ?? name).value;
      add(names, shown, 1);
      assertAtMost('sameName', names.get(shown)!);
    },
    [Kind.DIRECTIVE]: () => assertAtMost('directives', (directives += 1)),
  });
}

function assertAtMost(limit: LimitName, found: number): void {
  if (found > documentLimits[limit]) throw limitExceeded(limit, documentLimits[limit]);
}
