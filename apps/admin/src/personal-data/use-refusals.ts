import { messagesByField, problemOf, type CombinedError, type UserError } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { focusFirst } from '../posting-form/form-messages.ts';

/** Begins the ids of what stands in these dialogs. */
export const personalDataForm = 'personal-data';

/** What is wrong, by field; under the empty name what is wrong with the whole. */
type Messages = Record<string, string>;

interface Answer {
  error: CombinedError | undefined;
  /** Undefined when there was no answer. */
  userErrors: readonly UserError[] | undefined;
}

/** What a dialog was refused for: at its fields, and for everything it has no field for at its top. */
export function useRefusals(fields: readonly string[]) {
  const { t } = useText();
  const [messages, setMessages] = useState<Messages>({});
  function show(wrong: Messages): boolean {
    setMessages(wrong);
    focusFirst(wrong, personalDataForm);
    return Object.keys(wrong).length === 0;
  }
  /** True when there is nothing to mend. */
  function settle({ error, userErrors }: Answer): boolean {
    if (userErrors === undefined)
      return show({ '': t(`common.problem.${error ? problemOf(error).kind : 'offline'}`) });
    const next: Messages = {};
    for (const [field, text] of Object.entries(messagesByField(userErrors)))
      next[fields.includes(field) ? field : ''] ??= text;
    return show(next);
  }
  /** Says that fields are empty; true when none is. */
  const complete = (missing: Messages): boolean => show(missing);
  return { messages, settle, complete, clear: () => setMessages({}) };
}
