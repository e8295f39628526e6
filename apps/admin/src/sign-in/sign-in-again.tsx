import type { SessionStaff } from '@yizhan/graphql-client';
import { useText } from '../i18n/use-text.ts';
import { OverTheDesk } from '../session/over-the-desk.tsx';
import { session } from '../session/session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Signing in anew, when the session ended while somebody was working. */
export function SignInAgain({ staff }: { staff: SessionStaff }) {
  const { t } = useText();
  return (
    <OverTheDesk id="sign-in-again" title={t('shell.signIn.again')} lead={t('shell.signIn.againLead')}>
      <SignInForm username={staff.username} />
      <button
        type="button"
        className="plain-button plain-button--quiet"
        onClick={() => void session.signOut()}
      >
        {t('shell.signIn.other')}
      </button>
    </OverTheDesk>
  );
}
