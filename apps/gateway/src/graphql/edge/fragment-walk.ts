import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { circularFragments } from './refusals.ts';

export interface DocumentParts {
  operations: OperationDefinitionNode[];
  fragments: Map<string, FragmentDefinitionNode>;
}

export function partsOf(document: DocumentNode): DocumentParts {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return { operations, fragments };
}

/**
 * Works something out of each fragment once, however often it is spread: that keeps walks linear where fragments that
 * spread others twice would double them at every step. Unknown fragments give null; validation names them.
 */
export function oncePerFragment<Result>(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  work: (fragment: FragmentDefinitionNode) => Result,
): (name: string) => Result | null {
  const results = new Map<string, Result>();
  const underWay = new Set<string>();
  return (name) => {
    const known = results.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (!fragment) return null;
    if (underWay.has(name)) throw circularFragments();
    underWay.add(name);
    const result = work(fragment);
    underWay.delete(name);
    results.set(name, result);
    return result;
  };
}
