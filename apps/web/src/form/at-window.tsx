import { useTranslation } from 'react-i18next';
import { useMarket } from '../app/market/use-market.ts';
import './form.css';

/** Nobody has to do it on the phone: people at the window do the same. */
export function AtWindow() {
  const { t } = useTranslation();
  const market = useMarket();
  return (
    <p className="at-window">
      <strong>{t('page.atWindow')}</strong>{' '}
      {t('form.atWindow', { hall: market?.name ?? t('page.hallFallback') })}
    </p>
  );
}
