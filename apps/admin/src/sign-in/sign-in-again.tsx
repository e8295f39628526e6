import type { SessionStaff } from '@yizhan/graphql-client';
import { useEffect } from 'react';
import { useText } from '../i18n/use-text.ts';
import { session } from '../session/session.ts';
import { SignInForm } from './sign-in-form.tsx';
import './sign-in-again.css';

/** Over the page one was working on, which stays as it is underneath. */
export function SignInAgain({ staff }: { staff: SessionStaff }) {
  const { t } = useText();
  useEffect(() => {
    const overlays = document.getElementById('overlays');
    overlays?.setAttribute('inert', '');
    return () => overlays?.removeAttribute('inert');
  }, []);
  return (
    <div className="sign-in-again">
      <div className="sign-in-again__card card" role="dialog" aria-modal aria-labelledby="sign-in-again">
        <h2 id="sign-in-again">{t('shell.signIn.again')}</h2>
        <p className="muted">{t('shell.signIn.againLead')}</p>
        <SignInForm username={staff.username} />
        <button
          type="button"
          className="plain-button plain-button--quiet"
          onClick={() => void session.signOut()}
        >
          {t('shell.signIn.other')}
        </button>
      </div>
    </div>
  );
}
