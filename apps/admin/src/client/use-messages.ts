import { messagesByField, type UserError } from '@yizhan/graphql-client';
import { useState } from 'react';

/** What is wrong with which field; what was said of a field is taken back when it changes. */
export function useMessages() {
  const [messages, setMessages] = useState<Record<string, string>>({});
  const show = (userErrors: readonly UserError[]) => setMessages(messagesByField(userErrors));
  const changed =
    <Value>(field: string, set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setMessages(({ [field]: _, ...others }) => others);
    };
  return { messages, show, changed };
}
