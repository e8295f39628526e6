import { useText } from '../i18n/use-text.ts';
import { OverTheDesk } from './over-the-desk.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** The locked desk: nobody sees meanwhile what was being worked on. */
export function Locked({ name }: { name: string | null }) {
  const { t } = useText();
  const lead = name ? t('shell.lock.lead', { name }) : t('shell.lock.leadNobody');
  return (
    <OverTheDesk id="locked" title={t('shell.lock.title')} lead={lead} opaque>
      <UnlockForm />
    </OverTheDesk>
  );
}
