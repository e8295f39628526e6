import '@yizhan/ui/tokens.css';
import '@yizhan/ui/fonts.css';
import '@yizhan/ui/base.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { chooseMarket } from './app/market/market-choice.ts';
import { startMarketZone } from './app/market/market-zone.ts';
import { applyPreferences } from './app/preferences.ts';
import { startSession } from './session/start-session.ts';
import { registerServiceWorker } from './pwa/register-service-worker.ts';

chooseMarket(window.location.search);
startMarketZone();
applyPreferences();
startSession();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
registerServiceWorker();
