import { useMutation } from '@yizhan/graphql-client';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../form/form-error.tsx';
import { TextField } from '../form/text-field.tsx';
import { useSending } from '../form/use-sending.ts';
import { DemoCode } from '../sign-in/demo-code.tsx';
import { loginCodeDocument } from '../sign-in/login-code-document.ts';
import { MyDataShell } from './my-data-shell.tsx';
import { changePhoneDocument } from './my-data-documents.ts';
import { OwnCode } from './own-code.tsx';

interface NewPhoneProps {
  phone: string;
  code: string;
  onChange(change: { phone?: string; code?: string }): void;
}

/** The new number and the code that was sent to it. */
function NewPhone({ phone, code, onChange }: NewPhoneProps) {
  const { t } = useTranslation();
  const [, ask] = useMutation(loginCodeDocument);
  const { isBusy, error, send } = useSending();
  const [demoCode, setDemoCode] = useState<string | null>(null);
  const request = () =>
    void send(
      () => ask({ input: { phone } }),
      ({ requestLoginCode: { userErrors } }) => userErrors,
      ({ requestLoginCode }) => setDemoCode(requestLoginCode.demoCode ?? null),
    );
  return (
    <>
      <TextField
        id="newPhone"
        label={t('myData.newPhone')}
        hint={t('signIn.phoneHint')}
        inputMode="tel"
        autoComplete="off"
        maxLength={20}
        value={phone}
        onChange={({ target }) => onChange({ phone: target.value })}
      />
      <button type="button" className="button button--wide" aria-disabled={isBusy} onClick={request}>
        {t('myData.newCodeAsk')}
      </button>
      <FormError text={error ?? undefined} />
      {demoCode && <DemoCode code={demoCode} onTake={() => onChange({ code: demoCode })} />}
      <TextField
        id="newCode"
        label={t('myData.newCode')}
        inputMode="numeric"
        maxLength={20}
        value={code}
        onChange={({ target }) => onChange({ code: target.value })}
      />
    </>
  );
}

/** Another phone: a code to the old one and to the new one. Nothing typed stays on the device. */
export function PhonePage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ oldCode: '', phone: '', code: '' });
  const [isDone, setDone] = useState(false);
  const [, change] = useMutation(changePhoneDocument);
  const { isBusy, error, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { oldCode: typed.oldCode, newPhone: typed.phone, newCode: typed.code };
    void send(
      () => change({ input }),
      ({ changePhone: { userErrors } }) => userErrors,
      () => setDone(true),
    );
  };
  return (
    <MyDataShell heading={t('myData.phone')}>
      {isDone ? (
        <p role="status">{t('myData.phoneDone')}</p>
      ) : (
        <form className="form" noValidate onSubmit={submit}>
          <p>{t('myData.phoneHint')}</p>
          <OwnCode
            label={t('myData.oldCode')}
            code={typed.oldCode}
            onCode={(oldCode) => setTyped({ ...typed, oldCode })}
          />
          <NewPhone {...typed} onChange={(part) => setTyped({ ...typed, ...part })} />
          <FormError text={error ?? undefined} />
          <button type="submit" className="button button--main button--wide" aria-disabled={isBusy}>
            {t('myData.phoneSend')}
          </button>
        </form>
      )}
    </MyDataShell>
  );
}
