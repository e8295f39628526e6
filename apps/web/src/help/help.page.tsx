import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageBar } from '../app/frame/page-bar.tsx';
import { useMarket } from '../app/market/use-market.ts';
import { usePageTitle } from '../app/use-page-title.ts';
import { useScrollMemory } from '../app/use-scroll-memory.ts';
import './help.css';
import { HallFacts } from './hall-facts.tsx';

const topics = ['fee', 'verified', 'closed', 'offline', 'elder', 'window'] as const;

/** How it works, on one short page. */
export function HelpPage() {
  const { t } = useTranslation();
  const market = useMarket();
  const hall = market?.name ?? t('page.hallFallback');
  usePageTitle(t('title.help'));
  useScrollMemory(true, 1);
  return (
    <>
      <PageBar />
      <main id="main" className="page help">
        <h1>{t('help.heading')}</h1>
        <ol className="help__steps">
          {['1', '2', '3', '4'].map((step) => (
            <li key={step}>{t(`help.steps.${step}`, { hall })}</li>
          ))}
        </ol>
        <HallFacts market={market} />
        {topics.map((topic) => (
          <section key={topic}>
            <h2>{t(`help.${topic}Heading`)}</h2>
            <p>{t(`help.${topic}`, { hall })}</p>
          </section>
        ))}
        <Link className="button" to="/privacy">
          {t('privacy.link')}
        </Link>{' '}
        <Link className="button button--main" to="/">
          {t('page.toBoard')}
        </Link>
      </main>
    </>
  );
}
