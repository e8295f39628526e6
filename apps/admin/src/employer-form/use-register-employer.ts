import { messagesByField, problemOf, SubmissionKey, useMutation } from '@yizhan/graphql-client';
import { useOneAtATime } from '@yizhan/ui';
import { useState } from 'react';
import { graphql } from '../gql/index.ts';
import type { RegisterEmployerMutation } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { controlId } from '../posting-form/form-field.tsx';
import { fieldOrder, noEmployer, registrationInput, type EmployerValues } from './employer-values.ts';

const registerEmployerMutation = graphql(`
  mutation RegisterEmployer($input: RegisterEmployerInput!) {
    registerEmployer(input: $input) {
      employer {
        id
        number
        name
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type RegisteredEmployer = NonNullable<RegisterEmployerMutation['registerEmployer']['employer']>;

/** Messages by field; those of the whole, and of no answer, stand under the empty name. */
type Messages = Record<string, string>;

function focusFirst(messages: Messages): void {
  const first = fieldOrder.find((field) => messages[field]);
  if (first) requestAnimationFrame(() => document.getElementById(controlId(first))?.focus());
}

/** What is typed and what is wrong with it; a change takes back what was said of the field. */
function useValues() {
  const [values, setValues] = useState(noEmployer);
  const [messages, setMessages] = useState<Messages>({});
  const set = (change: Partial<EmployerValues>) => {
    setValues({ ...values, ...change });
    const stays = ([field]: [string, string]) => !(field in change) && field !== '';
    setMessages(Object.fromEntries(Object.entries(messages).filter(stays)));
  };
  const show = (next: Messages) => {
    setMessages(next);
    focusFirst(next);
  };
  return { values, messages, set, show };
}

/** Registers once at a time; repeated presses of the same wish make one employer. */
export function useRegisterEmployer(onDone: (employer: RegisteredEmployer) => void) {
  const { t } = useText();
  const { values, messages, set, show } = useValues();
  const [, registerEmployer] = useMutation(registerEmployerMutation);
  const [submissionKey] = useState(() => new SubmissionKey());
  const { isBusy: sending, run } = useOneAtATime();

  async function send() {
    const input = { ...registrationInput(values), idempotencyKey: submissionKey.take() };
    const { data, error } = await registerEmployer({ input });
    if (error) {
      const { kind } = problemOf(error);
      return show({ '': t(kind === 'offline' ? 'employers.form.unanswered' : `common.problem.${kind}`) });
    }
    submissionKey.settle();
    const { employer, userErrors } = data!.registerEmployer;
    if (employer) return onDone(employer);
    show(messagesByField(userErrors));
  }
  return { values, messages, set, register: () => run(send), sending };
}
