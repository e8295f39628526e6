import { useText } from '../i18n/use-text.ts';
import '../states/plain-page.css';

/** While the session is being restored: empty for a moment, then a quiet word. */
export function Starting() {
  const { t } = useText();
  return (
    <main className="plain-page plain-page--late" role="status">
      {t('shell.starting')}
    </main>
  );
}
