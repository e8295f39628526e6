import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { ScreenPairing } from '../pairing/screen-pairing.ts';
import type { WallStore } from '../wall-store.ts';
import { words } from '../words.ts';
import { FaultPanel } from './fault-panel.tsx';
import { LastGoodFrame } from './last-good-frame.tsx';
import { WallPicture } from './wall-picture.tsx';

function useRootSize(textPx: number): void {
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${textPx}px`;
  }, [textPx]);
}

function PlainPicture() {
  return (
    <main className="wall plain">
      <h1>{words.hall}</h1>
    </main>
  );
}

interface WallProps {
  store: WallStore;
  webUrl: string | null;
  pairing: ScreenPairing;
}

/** The wall, drawn anew whenever its view changes. */
export function Wall({ store, webUrl, pairing }: WallProps) {
  const view = useSyncExternalStore(store.subscribe, store.getSnapshot);
  useRootSize(view.size.textPx);
  return (
    <>
      <LastGoodFrame
        view={view}
        draw={(each) => <WallPicture view={each} webUrl={webUrl} />}
        fallback={<PlainPicture />}
        report={(error) => store.report('picture', error)}
      />
      <FaultPanel store={store} pairing={pairing} />
    </>
  );
}
