import { useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../form/form-error.tsx';
import { TextField } from '../form/text-field.tsx';
import { useSending } from '../form/use-sending.ts';
import { DemoCode } from '../sign-in/demo-code.tsx';
import { ownCodeDocument } from './my-data-documents.ts';

interface OwnCodeProps {
  label: string;
  code: string;
  onCode(code: string): void;
}

/** A code to the phone the reader signed in with, and where it is typed. */
export function OwnCode({ label, code, onCode }: OwnCodeProps) {
  const { t } = useTranslation();
  const [, ask] = useMutation(ownCodeDocument);
  const { isBusy, error, send } = useSending();
  const [demoCode, setDemoCode] = useState<string | null>(null);
  const request = () =>
    void send(
      () => ask({}),
      ({ requestOwnCode: { userErrors } }) => userErrors,
      ({ requestOwnCode }) => setDemoCode(requestOwnCode.demoCode ?? null),
    );
  return (
    <>
      <button type="button" className="button button--wide" aria-disabled={isBusy} onClick={request}>
        {t('myData.ownCode')}
      </button>
      <FormError text={error ?? undefined} />
      {demoCode && <DemoCode code={demoCode} onTake={() => onCode(demoCode)} />}
      <TextField
        id="ownCode"
        label={label}
        hint={t('signIn.codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        value={code}
        onChange={({ target }) => onCode(target.value)}
      />
    </>
  );
}
