import { useText } from '../i18n/use-text.ts';
import { Outlet, ScrollRestoration } from 'react-router';
import { ActingProvider } from '../acting/acting-provider.tsx';
import { DeskLock } from '../session/desk-lock.tsx';
import { ShortcutProvider } from '../shortcuts/use-shortcut.tsx';
import { Announcer } from './announcer.tsx';
import { Design } from './design.tsx';
import { MarketGate } from './market-context.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';
import './app-shell.css';

/** The frame around every page: where one is, where one can go, how to find things. */
export function AppShell() {
  const { t } = useText();
  return (
    <Design>
      <Announcer>
        <ShortcutProvider>
          <div className="app-shell">
            <a className="skip-link" href="#main">
              {t('shell.skip')}
            </a>
            <SideNav />
            <div className="app-shell__stage">
              <TopBar />
              <main id="main" className="app-shell__main" tabIndex={-1}>
                <MarketGate>
                  <DeskLock />
                  <ActingProvider>
                    <Outlet />
                  </ActingProvider>
                </MarketGate>
              </main>
            </div>
          </div>
        </ShortcutProvider>
      </Announcer>
      <ScrollRestoration />
    </Design>
  );
}
