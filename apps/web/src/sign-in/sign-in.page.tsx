import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { ConnectionBar } from '../app/frame/connection-bar.tsx';
import { PageBar } from '../app/frame/page-bar.tsx';
import { usePageTitle } from '../app/use-page-title.ts';
import { AtWindow } from '../form/at-window.tsx';
import '../form/form.css';
import { safeNext } from '../session/next-address.ts';
import { Starting } from '../session/starting.tsx';
import { useViewer } from '../session/use-viewer.ts';
import { CodeStep } from './code-step.tsx';
import { PhoneStep } from './phone-step.tsx';
import './sign-in.css';
import { useSignIn } from './use-sign-in.ts';

/** Signing in by phone; whoever is signed in goes on to where they were led from. */
export function SignInPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { state, problem, retry } = useViewer();
  const signIn = useSignIn();
  usePageTitle(t('title.signIn'));
  if (state === 'person') return <Navigate to={safeNext(params.get('next'))} replace />;
  if (state === 'starting') return <Starting problem={problem} retry={retry} />;
  return (
    <>
      <PageBar />
      <main id="main" className="page form">
        <h1 className="form__heading">{t('signIn.heading')}</h1>
        {signIn.pending.sentAt === null ? <PhoneStep signIn={signIn} /> : <CodeStep signIn={signIn} />}
        <p className="form__lead">{t('signIn.privacy')}</p>
        <AtWindow />
      </main>
      <ConnectionBar savedAt={null} />
    </>
  );
}
