import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ElderSwitch } from '../app/frame/elder-switch.tsx';
import { LanguageSwitch } from '../app/frame/language-switch.tsx';
import { Mark } from '../app/frame/mark.tsx';
import { usePreferences } from '../app/preferences.ts';
import type { Market } from '../app/market/use-market.ts';
import { SearchBar } from '../filters/search/search-bar.tsx';

/** The head of the first page: whose board it is, how it reads, and what one looks for. */
export function Masthead({ market }: { market: Market | null }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return (
    <header className="masthead">
      <div className="masthead__inner">
        <div className="masthead__row">
          <Link to="/" className="brand">
            <Mark />
            {t('shared:appName')}
          </Link>
          <LanguageSwitch />
        </div>
        <div className="masthead__row">
          <h1 className="masthead__market">{market?.name ?? '\u00a0'}</h1>
          <ElderSwitch />
        </div>
        {market?.tagline && <p className="masthead__note">{market.tagline}</p>}
        {language === 'mn-Mong' && <p className="masthead__note">{t('shell.noMongolian')}</p>}
        <SearchBar />
      </div>
    </header>
  );
}
