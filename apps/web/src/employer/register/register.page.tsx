import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageBar } from '../../app/frame/page-bar.tsx';
import { usePageTitle } from '../../app/use-page-title.ts';
import { AtWindow } from '../../form/at-window.tsx';
import { useActingEmployer } from '../acting/acting-employer.ts';
import { Registered } from './registered.tsx';
import { RegistrationForm } from './registration-form.tsx';
import { useRegistration, type RegisteredEmployer } from './use-registration.ts';

/** Who wants to hire says who they are. */
export function RegisterPage() {
  const { t } = useTranslation();
  const { choose, maskedPhone } = useActingEmployer();
  const [registered, setRegistered] = useState<RegisteredEmployer | null>(null);
  const form = useRegistration((employer) => {
    choose(employer.id);
    setRegistered(employer);
  });
  usePageTitle(t('hire.title.register'));
  return (
    <>
      <PageBar />
      <main id="main" className="page stack">
        {registered ? (
          <Registered employer={registered} />
        ) : (
          <>
            <h1 className="form__heading">{t('hire.register.heading')}</h1>
            <p className="form__lead">{t('hire.register.lead')}</p>
            <RegistrationForm form={form} maskedPhone={maskedPhone} />
            <AtWindow />
          </>
        )}
      </main>
    </>
  );
}
