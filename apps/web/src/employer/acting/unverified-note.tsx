import { useTranslation } from 'react-i18next';
import { useMarket } from '../../app/market/use-market.ts';

/** What 未核验 means and what to bring, said before it gets in anybody's way. */
export function UnverifiedNote() {
  const { t } = useTranslation();
  const market = useMarket();
  return (
    <section className="hire-card hire-note" aria-labelledby="hire-unverified">
      <h2 id="hire-unverified">{t('hire.unverifiedNote.heading')}</h2>
      <p>{t('hire.unverifiedNote.meaning')}</p>
      <p>{t('hire.unverifiedNote.bring', { hall: market?.name ?? t('page.hallFallback') })}</p>
      <ul className="hire-note__list">
        <li>{t('hire.unverifiedNote.company')}</li>
        <li>{t('hire.unverifiedNote.person')}</li>
      </ul>
    </section>
  );
}
