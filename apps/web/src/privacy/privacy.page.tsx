import { useQuery } from '@yizhan/graphql-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageBar } from '../app/frame/page-bar.tsx';
import { useMarket } from '../app/market/use-market.ts';
import { usePageTitle } from '../app/use-page-title.ts';
import { useScrollMemory } from '../app/use-scroll-memory.ts';
import { AtWindow } from '../form/at-window.tsx';
import { consentTermsDocument } from './consent-terms-document.ts';
import '../me/me.css';
import '../my-data/my-data.css';

/** How many lines each part has. */
const parts = { what: 5, who: 4, long: 5, not: 4 };

/** The texts that people agree to, word for word. */
function Terms() {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: consentTermsDocument });
  return (
    <section>
      <h2>{t('privacy.terms')}</h2>
      <p>{t('privacy.termsHint')}</p>
      {data?.consentTerms.map(({ purpose, title, text, basis }) => (
        <div key={purpose} className="consent">
          <strong>{title}</strong>
          <p>{text}</p>
          <p className="field__hint">{basis}</p>
        </div>
      ))}
    </section>
  );
}

function Rights() {
  const { t } = useTranslation();
  const ways = { consents: '', looks: '/looks', download: '', correct: '/correct', erase: '/erase' };
  return (
    <section>
      <h2>{t('privacy.rights')}</h2>
      <div className="my-data__links">
        {Object.entries(ways).map(([way, path]) => (
          <Link key={way} className="button button--wide" to={`/me/data${path}`}>
            {t(`privacy.way.${way}`)}
          </Link>
        ))}
      </div>
    </section>
  );
}

/** What is kept of people, why, who sees it and how long, in plain words; for everybody. */
export function PrivacyPage() {
  const { t } = useTranslation();
  const market = useMarket();
  const hall = market?.name ?? t('page.hallFallback');
  usePageTitle(t('privacy.heading'));
  useScrollMemory(true, 1);
  return (
    <>
      <PageBar />
      <main id="main" className="page me my-data privacy">
        <h1>{t('privacy.heading')}</h1>
        <p>{t('privacy.lead', { hall })}</p>
        {Object.entries(parts).map(([part, lines]) => (
          <section key={part}>
            <h2>{t(`privacy.${part}`)}</h2>
            <ul>
              {Array.from({ length: lines }, (_, line) => (
                <li key={line}>{t(`privacy.${part}Lines.${line + 1}`)}</li>
              ))}
            </ul>
          </section>
        ))}
        <Rights />
        <Terms />
        <AtWindow />
      </main>
    </>
  );
}
