import { useTranslation } from 'react-i18next';
import type { Market } from '../app/market/use-market.ts';

/** Where the hall is, when it is open and how to call it, as far as the market has said. */
export function HallFacts({ market }: { market: Market | null }) {
  const { t } = useTranslation();
  if (!market) return null;
  const { address, openingHours, servicePhone } = market;
  if (!address && !openingHours && !servicePhone) return null;
  return (
    <section>
      <h2>{t('help.hallHeading', { hall: market.name })}</h2>
      {address && <p>{t('help.address', { address })}</p>}
      {openingHours && <p>{t('help.hours', { hours: openingHours })}</p>}
      {servicePhone && (
        <p>
          <a className="button" href={`tel:${servicePhone.replaceAll(/[^\d+]/g, '')}`}>
            {t('help.call', { phone: servicePhone })}
          </a>
        </p>
      )}
    </section>
  );
}
