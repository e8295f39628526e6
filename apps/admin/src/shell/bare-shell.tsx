import { Outlet } from 'react-router';
import { ShortcutProvider } from '../shortcuts/use-shortcut.tsx';
import { Announcer } from './announcer.tsx';
import { Design } from './design.tsx';
import { MarketGate } from './market-context.tsx';

/** What pages without the frame need all the same: the look, the keys, and the market. */
export function BareShell() {
  return (
    <Design>
      <Announcer>
        <ShortcutProvider>
          <MarketGate>
            <Outlet />
          </MarketGate>
        </ShortcutProvider>
      </Announcer>
    </Design>
  );
}
