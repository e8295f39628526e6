import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { LanguageSwitch } from './frame/language-switch.tsx';
import { TabBar } from './frame/tab-bar.tsx';

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  useEffect(() => {
    window.history.scrollRestoration = 'manual';
  }, []);
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <Suspense fallback={<div className="page page--coming" />}>
        <Outlet />
      </Suspense>
      <footer className="footer">
        <p className="footer__promise">{t('shell.noFee')}</p>
        <nav className="footer__links">
          {pathname !== '/' && <Link to="/">{t('shell.home')}</Link>}
          {pathname !== '/help' && <Link to="/help">{t('shell.help')}</Link>}
        </nav>
        {pathname !== '/' && <LanguageSwitch />}
        <p className="footer__small">{t('shell.public')}</p>
      </footer>
      <TabBar />
    </>
  );
}
