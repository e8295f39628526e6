import { GraphQLProvider } from '@yizhan/graphql-client';
import { createI18n } from '@yizhan/ui';
import { useEffect, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { AppRoutes } from '../routes.tsx';
import { useReader } from '../session/reader.ts';
import { en } from '../texts/en.ts';
import { zhCn } from '../texts/zh-cn.ts';
import { Background } from './background.tsx';
import { CrashGuard } from './crash-guard.tsx';
import { useMarketZone } from './market/market-zone.ts';
import { usePreferences } from './preferences.ts';
import { createServices, ServicesContext } from './services.ts';

/**
 * The app in the language chosen, for one reader; another of either makes texts, answers and lists anew. Pages are drawn
 * anew in another zone, which a market of another zone brings once on a device.
 */
export function App() {
  const { language } = usePreferences();
  const reader = useReader();
  const zone = useMarketZone();
  const i18n = useMemo(() => createI18n({ 'zh-CN': zhCn, en }, { language }), [language]);
  const services = useMemo(() => createServices(language, reader), [language, reader]);
  useEffect(() => services.feed.run(), [services]);
  return (
    <I18nextProvider i18n={i18n}>
      <ServicesContext value={services}>
        <GraphQLProvider value={services.client}>
          <CrashGuard>
            <Background />
            <BrowserRouter key={`${language} ${zone}`}>
              <AppRoutes />
            </BrowserRouter>
          </CrashGuard>
        </GraphQLProvider>
      </ServicesContext>
    </I18nextProvider>
  );
}
