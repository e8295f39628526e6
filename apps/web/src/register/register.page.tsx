import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { ConnectionBar } from '../app/frame/connection-bar.tsx';
import { PageBar } from '../app/frame/page-bar.tsx';
import { useMarket } from '../app/market/use-market.ts';
import { usePageTitle } from '../app/use-page-title.ts';
import { useScrollMemory } from '../app/use-scroll-memory.ts';
import { AtWindow } from '../form/at-window.tsx';
import { safeNext } from '../session/next-address.ts';
import { useViewer } from '../session/use-viewer.ts';
import { RegisterForm } from './register-form.tsx';
import './register.css';
import { useRegistration } from './use-registration.ts';

/** Registering to look for work; whoever is registered goes on to where they were led from. */
export function RegisterPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const market = useMarket();
  const { viewer } = useViewer();
  const registration = useRegistration();
  usePageTitle(t('title.register'));
  useScrollMemory(true, 1);
  if (viewer?.worker) return <Navigate to={safeNext(params.get('next'), '/matches')} replace />;
  return (
    <>
      <PageBar />
      <main id="main" className="page form">
        <h1 className="form__heading">{t('register.heading')}</h1>
        <p className="form__lead">{t('register.lead')}</p>
        <RegisterForm registration={registration} market={market} />
        <AtWindow />
      </main>
      <ConnectionBar savedAt={null} />
    </>
  );
}
