import { useEffect } from 'react';
import { useText } from '../i18n/use-text.ts';
import { UnlockForm } from './unlock-form.tsx';
import '../sign-in/sign-in-again.css';

/** Over the page one was working on, which nobody sees meanwhile and which stays as it is. */
export function Locked({ name }: { name: string | null }) {
  const { t } = useText();
  useEffect(() => {
    const overlays = document.getElementById('overlays');
    overlays?.setAttribute('inert', '');
    return () => overlays?.removeAttribute('inert');
  }, []);
  return (
    <div className="sign-in-again sign-in-again--opaque">
      <div className="sign-in-again__card card" role="dialog" aria-modal aria-labelledby="locked">
        <h2 id="locked">{t('shell.lock.title')}</h2>
        <p className="muted">{name ? t('shell.lock.lead', { name }) : t('shell.lock.leadNobody')}</p>
        <UnlockForm />
      </div>
    </div>
  );
}
