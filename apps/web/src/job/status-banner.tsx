import { enumWord, useWording } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Above everything: nobody shall go in vain. */
export function StatusBanner({ status }: { status: string }) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const key = `page.closed.${status}`;
  return (
    <div className="status-banner" role="alert">
      <p className="status-banner__word">{enumWord(wording, 'jobStatus', status)}</p>
      <p>{i18n.exists(key) ? t(key) : t('page.closed.unknown')}</p>
      <Link className="button" to="/">
        {t('page.toBoard')}
      </Link>
    </div>
  );
}
