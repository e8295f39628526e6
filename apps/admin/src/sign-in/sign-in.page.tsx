import { useSession } from '@yizhan/graphql-client';
import { useText } from '../i18n/use-text.ts';
import { Navigate, useSearchParams } from 'react-router';
import { session } from '../session/session.ts';
import { LanguageLinks } from '../shell/language-links.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { Starting } from '../session/starting.tsx';
import { MarketField } from './market-field.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { safeNext } from './sign-in-input.ts';
import './sign-in-page.css';

/** The door of the back office. */
export function SignInPage() {
  const { t } = useText();
  const [params] = useSearchParams();
  const { status, viewer } = useSession(session);
  usePageTitle(t('shell.signIn.title'));
  if (viewer?.staff) return <Navigate to={safeNext(params.get('next'))} replace />;
  if (status === 'unknown' || status === 'restoring') return <Starting />;
  return (
    <main className="sign-in-page">
      <section className="sign-in-page__brand" aria-hidden>
        <img src="/favicon.svg" alt="" width={56} height={56} />
        <p className="sign-in-page__name">{t('shell.product')}</p>
        <p>{t('shell.signIn.motto')}</p>
      </section>
      <section className="sign-in-page__door">
        <div className="sign-in-page__card">
          <h1>{t('shell.signIn.heading')}</h1>
          <p className="muted">{t('shell.signIn.lead')}</p>
          <SignInForm />
          <MarketField />
        </div>
        <LanguageLinks />
      </section>
    </main>
  );
}
