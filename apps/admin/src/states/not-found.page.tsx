import { useText } from '../i18n/use-text.ts';
import { Link } from 'react-router';
import { usePageTitle } from '../shell/page-title.ts';
import './plain-page.css';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useText();
  usePageTitle(t('shell.notFound.title'));
  return (
    <div className="plain-page plain-page--inside">
      <h1>{t('shell.notFound.title')}</h1>
      <p>{t('shell.notFound.text')}</p>
      <Link className="plain-button" to="/">
        {t('shell.notFound.home')}
      </Link>
    </div>
  );
}
