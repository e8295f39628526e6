import { controlId } from './form-field.tsx';

/** Messages by path, e.g. `wage.max`. */
export type Messages = Record<string, string>;

/** What is left of the messages when these fields have changed. */
export function withoutChanged(messages: Messages, changed: string[]): Messages {
  const stays = ([path]: [string, string]) =>
    !changed.some((field) => path === field || path.startsWith(`${field}.`));
  return Object.fromEntries(Object.entries(messages).filter(stays));
}

/** Leads to the first field on the page that something is wrong with. */
export function focusFirst(messages: Messages, form?: string): void {
  const ids = Object.keys(messages).map((path) => controlId(path, form));
  const elements = ids.flatMap((id) => document.getElementById(id) ?? []);
  const [first] = elements.sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  first?.focus();
}
