import { Kind, visit, type DocumentNode } from 'graphql';
import { variableDepth } from './edge-limits.ts';
import { nestedTooDeep, unsafeText } from './refusals.ts';

/** NUL cannot be stored, and half a surrogate pair is no character. */
const isUnsafe = (text: string): boolean => text.includes('\0') || !text.isWellFormed();

/** Throws RequestRefused for variables with text that no column can hold, naming the place. */
export function refuseUnsafeVariables(variables: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(variables)) check(value, name, 0);
}

function check(value: unknown, place: string, depth: number): void {
  if (typeof value === 'string' && isUnsafe(value)) throw unsafeText(place);
  if (typeof value !== 'object' || value === null) return;
  if (depth >= variableDepth) throw nestedTooDeep(topOf(place));
  for (const [name, inner] of Object.entries(value)) {
    if (isUnsafe(name)) throw unsafeText(place);
    check(inner, `${place}.${name}`, depth + 1);
  }
}

const topOf = (place: string): string => place.split('.', 1)[0]!;

/** The same for what is written into the document itself. */
export function refuseUnsafeLiterals(document: DocumentNode): void {
  visit(document, {
    [Kind.STRING]: ({ value }) => {
      if (isUnsafe(value)) throw unsafeText('query');
    },
  });
}
