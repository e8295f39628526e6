import '@fontsource-variable/noto-sans-sc/wght.css';
import '@yizhan/ui/fonts.css';
import './wall/wall.css';
import { createSession, createYizhanClient } from '@yizhan/graphql-client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphqlSource } from './feed/graphql-source.ts';
import { indexedDbWall } from './feed/wall-storage.ts';
import { keepAwake } from './kiosk/keep-awake.ts';
import { loadFonts } from './kiosk/load-fonts.ts';
import { installOffline, reloadNightly } from './kiosk/offline.ts';
import { sizeWall, type WallSize } from './play/sizing.ts';
import { forgetCode } from './pairing/forget-code.ts';
import { PairingLayer } from './pairing/pairing-layer.tsx';
import { ScreenPairing } from './pairing/screen-pairing.ts';
import { parseSettings } from './settings.ts';
import { deviceClock, deviceScheduler } from './time/clock.ts';
import { WallStore } from './wall-store.ts';
import { Wall } from './wall/wall.tsx';

const settings = parseSettings(location.search);
const { inches, distance, marketCode, mistakes, webUrl, pair } = settings;
forgetCode();

function measure(): WallSize {
  return sizeWall({ width: innerWidth, height: innerHeight, inches, distance });
}

const client = createYizhanClient({
  app: 'signage',
  language: () => 'zh-CN',
  cache: 'none',
  timeoutMs: 8_000,
});
const store = new WallStore({
  settings,
  source: new GraphqlSource(client, marketCode),
  storage: indexedDbWall(marketCode),
  size: measure(),
  device: deviceClock,
  scheduler: deviceScheduler,
  random: Math.random,
});

const report = (where: string, error: unknown) => store.report(where, error);
const session = createSession({ app: 'signage' });
const pairing = new ScreenPairing({ session, scheduler: deviceScheduler, report });

addEventListener('resize', () => store.resize(measure()));
addEventListener('online', () => store.networkChanged(true));
addEventListener('offline', () => store.networkChanged(false));
addEventListener('error', ({ message }) => store.report('page', message));
addEventListener('unhandledrejection', ({ reason }) => store.report('page', reason));
for (const name of mistakes) store.report('settings', `${name}：看不懂，用默认值`);

createRoot(document.querySelector('#wall') ?? document.body).render(
  <StrictMode>
    <Wall store={store} webUrl={webUrl} pairing={pairing} />
    <PairingLayer pairing={pairing} asked={pair} />
  </StrictMode>,
);

const kioskFault = (error: unknown) => report('kiosk', error);
void store.start();
pairing.start();
void loadFonts().catch(kioskFault);
void installOffline().catch(kioskFault);
keepAwake(kioskFault);
reloadNightly(store, deviceScheduler);
