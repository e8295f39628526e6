import {
  Kind,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The root fields an operation asks for, those of its fragments included, each once. */
export function rootFieldNames(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  collect(operation.selectionSet);
  return [...names];

  function collect(selections: SelectionSetNode): void {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else collectOnce(selection.name.value);
    }
  }

  function collectOnce(name: string): void {
    const fragment = fragments.get(name);
    if (!fragment || seen.has(name)) return;
    seen.add(name);
    collect(fragment.selectionSet);
  }
}

export const usesIntrospection = (fields: readonly string[]): boolean =>
  fields.some((field) => field === '__schema' || field === '__type');
