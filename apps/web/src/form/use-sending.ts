import { problemOf, type OperationResult, type UserError } from '@yizhan/graphql-client';
import { useOneAtATime } from '@yizhan/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Sends one mutation at a time and says in words what kept it from working. */
export function useSending() {
  const { t } = useTranslation();
  const { isBusy, run } = useOneAtATime();
  const [error, setError] = useState<string | null>(null);

  const send = <Data>(
    mutation: () => Promise<OperationResult<Data>>,
    refusalsOf: (data: Data) => readonly UserError[],
    onDone?: (data: Data) => void,
  ) =>
    run(async () => {
      const { data, error: failure } = await mutation();
      const refusal = data ? refusalsOf(data)[0]?.message : undefined;
      const problem = failure && !data ? t(`shared:problem.${problemOf(failure).kind}`) : undefined;
      setError(refusal ?? problem ?? null);
      if (data && !refusal) onDone?.(data);
    });

  return { isBusy, error, send };
}
