import { problemOf, SubmissionKey, useMutation } from '@yizhan/graphql-client';
import { useOneAtATime } from '@yizhan/ui';
import { useState } from 'react';
import { graphql } from '../gql/index.ts';
import { registrationOutcome, type RegistrationOutcome } from './registration-outcome.ts';
import { registrationInput, type RegistrationValues } from './worker-values.ts';

const registerWorkerMutation = graphql(`
  mutation RegisterWorker($input: RegisterWorkerInput!) {
    registerWorker(input: $input) {
      worker {
        id
        number
        displayName
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Sends a registration once at a time; repeated presses of the same wish register one person. */
export function useRegisterWorker() {
  const [, registerWorker] = useMutation(registerWorkerMutation);
  const [submissionKey] = useState(() => new SubmissionKey());
  const { isBusy: sending, run } = useOneAtATime();

  async function send(values: RegistrationValues): Promise<RegistrationOutcome> {
    const input = registrationInput(values, submissionKey.take());
    const { data, error } = await registerWorker({ input });
    if (!data) return { kind: 'unanswered', problem: error ? problemOf(error).kind : 'offline' };
    submissionKey.settle();
    return registrationOutcome(data.registerWorker);
  }

  /** Null while another sending is under way. */
  const register = (values: RegistrationValues): Promise<RegistrationOutcome | null> =>
    run(() => send(values));

  return { register, sending };
}
