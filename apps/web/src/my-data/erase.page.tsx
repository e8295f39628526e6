import { useMutation } from '@yizhan/graphql-client';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FormError } from '../form/form-error.tsx';
import { useSending } from '../form/use-sending.ts';
import { SignedIn } from '../session/signed-in.tsx';
import { session } from '../session/session.ts';
import { MyDataShell } from './my-data-shell.tsx';
import { eraseMeDocument } from './my-data-documents.ts';
import { OwnCode } from './own-code.tsx';

function Warning() {
  const { t } = useTranslation();
  return (
    <div className="my-data__warning">
      <p>
        <strong>{t('myData.eraseWarning')}</strong>
      </p>
      <ul>
        {['1', '2', '3', '4'].map((line) => (
          <li key={line}>{t(`myData.eraseLines.${line}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function EraseForm({ onErased }: { onErased(kept: string[]): void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [isSure, setSure] = useState(false);
  const [, erase] = useMutation(eraseMeDocument);
  const { isBusy, error, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSure) return;
    void send(
      () => erase({ input: { code } }),
      ({ eraseMe: { userErrors } }) => userErrors,
      ({ eraseMe }) => onErased(eraseMe.kept),
    );
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <Warning />
      <OwnCode label={t('myData.eraseCode')} code={code} onCode={setCode} />
      <label className="switch-field">
        <input type="checkbox" checked={isSure} onChange={({ target }) => setSure(target.checked)} />
        {t('myData.eraseSure')}
      </label>
      <FormError text={error ?? undefined} />
      <button type="submit" className="button button--wide" disabled={!isSure} aria-disabled={isBusy}>
        {t('myData.eraseSend')}
      </button>
      <Link className="button button--main button--wide" to="/me/data">
        {t('myData.eraseNo')}
      </Link>
    </form>
  );
}

/** Leaving for good: what goes, what stays, a fresh code. The page stays to say what was kept. */
export function ErasePage() {
  const { t } = useTranslation();
  const [kept, setKept] = useState<string[] | null>(null);
  const onErased = (lines: string[]) => {
    setKept(lines);
    void session.signOut();
  };
  if (!kept) {
    return (
      <SignedIn>
        <MyDataShell heading={t('myData.erase')}>
          <EraseForm onErased={onErased} />
        </MyDataShell>
      </SignedIn>
    );
  }
  return (
    <MyDataShell heading={t('myData.erased')}>
      <section className="card" role="status">
        <p>{t('myData.erasedKept')}</p>
        <ul className="me__lines">
          {kept.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Link className="button button--main" to="/">
          {t('page.toBoard')}
        </Link>
      </section>
    </MyDataShell>
  );
}
