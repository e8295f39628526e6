import { problemOf, useMutation } from '@yizhan/graphql-client';
import { useOneAtATime } from '@yizhan/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registerWorkerDocument } from './register-document.ts';
import { errorFields, registrationErrors, underAge, type RegistrationErrors } from './registration-errors.ts';
import { keepWorkerDraft, readWorkerDraft, registrationOf, type WorkerDraft } from './worker-draft.ts';

function goTo(errors: RegistrationErrors): void {
  const field = errorFields.find((name) => errors[name]);
  const place = field && document.getElementById(field);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}

/** A registration under way; nothing typed is lost, whatever the answer. */
export function useRegistration() {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(readWorkerDraft);
  const [idNumber, setIdNumber] = useState('');
  const [errors, setErrors] = useState<RegistrationErrors>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [, register] = useMutation(registerWorkerDocument);
  const { isBusy, run } = useOneAtATime();

  const change = (part: Partial<WorkerDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepWorkerDraft(next);
  };

  async function submit(): Promise<void> {
    const { data, error } = await register({ input: registrationOf(draft, idNumber) });
    if (!data) {
      const kind = error ? problemOf(error).kind : 'internal';
      return setErrors({ form: t(`shared:problem.${kind}`) });
    }
    const { worker, userErrors } = data.registerWorker;
    // Who is registered already, by an answer that got lost, has what they wanted: the page goes on by itself.
    if (worker) return keepWorkerDraft(null);
    const found = registrationErrors(userErrors);
    setRefusal(underAge(userErrors)?.message ?? null);
    setErrors(found);
    goTo(found);
  }

  return { draft, change, idNumber, setIdNumber, errors, refusal, isBusy, submit: () => void run(submit) };
}

export type Registration = ReturnType<typeof useRegistration>;
