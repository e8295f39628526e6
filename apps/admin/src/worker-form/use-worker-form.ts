import { messagesByField, type UserError } from '@yizhan/graphql-client';
import { useCallback, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { focusFirst, withoutChanged, type Messages } from '../posting-form/form-messages.ts';
import { unreadableNumbers, type ProfileValues } from './worker-values.ts';

/** Begins the ids of the form's fields. */
export const workerForm = 'worker';

/** Refusals by field; what is said of one entry of a list stands at the list. */
function atFields(userErrors: readonly UserError[]): Messages {
  const messages: Messages = {};
  for (const [path, message] of Object.entries(messagesByField(userErrors)))
    messages[path.split('.')[0] ?? ''] ??= message;
  return messages;
}

/** What is typed of a worker and what is wrong with it. In memory only: ID numbers are not kept on this computer. */
export function useWorkerForm<Values extends ProfileValues & { radiusMetres?: string }>(
  initial: () => Values,
) {
  const { t } = useText();
  const [values, setValues] = useState(initial);
  const [messages, setMessages] = useState<Messages>({});
  const set = useCallback((change: Partial<Values>) => {
    setValues((before) => ({ ...before, ...change }));
    setMessages((before) => withoutChanged(before, Object.keys(change)));
  }, []);
  function show(next: Messages) {
    setMessages(next);
    requestAnimationFrame(() => focusFirst(next, workerForm));
  }
  /** True when the API can read it; otherwise shows what it cannot. */
  function isReadable(): boolean {
    const wrong = unreadableNumbers(values);
    show(Object.fromEntries(wrong.map((field) => [field, t('workers.form.numberWrong')])));
    return wrong.length === 0;
  }
  return {
    values,
    set,
    messages,
    isReadable,
    refuse: (errors: readonly UserError[]) => show(atFields(errors)),
  };
}
