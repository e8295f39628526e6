import { messagesByField, problemOf, type CombinedError, type UserError } from '@yizhan/graphql-client';
import { useText } from '../i18n/use-text.ts';
import type { FieldErrors } from './small-form.tsx';

interface Answer {
  error?: CombinedError | undefined;
  userErrors: readonly UserError[] | undefined;
}

/** What an answer means for a form: each refusal at its field, everything else above it. */
export function useRefusals(): (answer: Answer, fields: readonly string[]) => FieldErrors {
  const { t } = useText();
  return ({ error, userErrors }, fields) => {
    if (error) return { form: t(`common.problem.${problemOf(error).kind}`) };
    const found = Object.entries(messagesByField([...(userErrors ?? [])]));
    return Object.fromEntries(
      found.flatMap(([field, message]) =>
        message ? [[fields.includes(field) ? field : 'form', message]] : [],
      ),
    );
  };
}
