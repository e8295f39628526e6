import {
  messagesByField,
  newIdempotencyKey,
  useClient,
  useMutation,
  type Problem,
} from '@yizhan/graphql-client';
import { useRef, useState } from 'react';
import { readTab, writeTab } from '../../app/device-storage.ts';
import type { RegisterEmployerMutation } from '../../gql/graphql.ts';
import { viewerDocument } from '../../session/viewer-document.ts';
import { outcomeOf } from '../outcome.ts';
import { registerEmployerDocument } from './register-document.ts';
import { keptPart, parseKept, registrationInput, type Registration } from './registration.ts';

export type RegisteredEmployer = NonNullable<RegisterEmployerMutation['registerEmployer']['employer']>;

const draft = 'registration';

/** The form of a registration: what was typed stays, whatever the gateway says. */
export function useRegistration(onDone: (employer: RegisteredEmployer) => void) {
  const [typed, setTyped] = useState(() => parseKept(readTab(draft)));
  const [messages, setMessages] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const client = useClient();
  const [, register] = useMutation(registerEmployerDocument);
  const key = useRef<string | null>(null);

  const change = (part: Partial<Registration>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    writeTab(draft, JSON.stringify(keptPart(next)));
    setMessages(({ ...rest }) => {
      for (const name of Object.keys(part)) delete rest[name];
      return rest;
    });
  };

  const send = async () => {
    if (isSending) return;
    key.current ??= newIdempotencyKey();
    setSending(true);
    const { data, error } = await register({ input: registrationInput(typed, key.current) });
    const outcome = outcomeOf(data?.registerEmployer, error, ({ employer }) => employer);
    // The next page asks whom the reader acts for: that has to be known by then.
    if (outcome.kind === 'done') await client.query(viewerDocument, {}, { requestPolicy: 'network-only' });
    setSending(false);
    setProblem(outcome.kind === 'unanswered' ? outcome.problem : null);
    if (outcome.kind !== 'unanswered') key.current = null;
    setMessages(outcome.kind === 'refused' ? messagesByField(outcome.errors) : {});
    if (outcome.kind !== 'done') return;
    writeTab(draft, '');
    onDone(outcome.value);
  };

  return { typed, messages, problem, isSending, change, send };
}
