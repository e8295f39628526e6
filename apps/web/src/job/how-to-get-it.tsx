import { useTranslation } from 'react-i18next';

interface HowToGetItProps {
  number: string;
  hall: string | null;
}

/** The number, large enough to read out, and the way to the window. */
export function HowToGetIt({ number, hall }: HowToGetItProps) {
  const { t } = useTranslation();
  return (
    <section className="how">
      <h2>{t('page.how')}</h2>
      <p className="how__number">
        <span className="how__label">{t('page.number')}</span>
        <span className="how__digits">{number}</span>
      </p>
      <ol className="how__steps">
        {['1', '2', '3'].map((step) => (
          <li key={step}>{t(`page.howSteps.${step}`, { hall: hall ?? t('page.hallFallback') })}</li>
        ))}
      </ol>
      <p className="how__window">
        {t('page.atWindow')} · {hall ?? t('page.hallFallback')}
      </p>
    </section>
  );
}
