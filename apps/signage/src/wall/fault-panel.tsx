import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ScreenPairing } from '../pairing/screen-pairing.ts';
import { clockText } from '../time/zone.ts';
import type { WallStore } from '../wall-store.ts';
import { words } from '../words.ts';

/** Shown and hidden by this key; the clerk is told to press it when the engineer asks on the phone. */
const panelKey = 'i';
const lookEvery = 1000;

function usePanel(): boolean {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key.toLowerCase() === panelKey) setOpen((before) => !before);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return open;
}

interface PanelProps {
  store: WallStore;
  pairing: ScreenPairing;
}

function Panel({ store, pairing }: PanelProps) {
  const screen = useSyncExternalStore(pairing.subscribe, pairing.getSnapshot);
  const [, look] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => look((count) => count + 1), lookEvery);
    return () => clearInterval(timer);
  }, []);
  const { board, size } = store.getSnapshot();
  const { reachable, live, asOf } = store.linkState();
  const text = `${size.textPx.toFixed(0)} px${size.reachesViewer ? '' : '（屏幕太小，够不到最远的人）'}`;
  return (
    <aside className="panel">
      <p>{screen ? words.pairing.screen(screen.name, screen.place) : words.pairing.unpaired}</p>
      <p>
        服务器：{reachable ? '通' : '不通'} · 实时：{live ? '通' : '断'} · 截至{' '}
        {asOf ? clockText(asOf) : '无'}
      </p>
      <p>
        岗位 {board.jobs.size} · 字高 {text} · {size.columns}×{size.rows} · 已开{' '}
        {Math.round(performance.now() / 60_000)} 分钟
      </p>
      <ol>
        {store.faults().map(({ at, where, message }, index) => (
          <li key={`${at}-${index}`}>
            {clockText(at)} {where}: {message}
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** What went wrong lately, for the engineer only. */
export function FaultPanel(props: PanelProps) {
  return usePanel() ? <Panel {...props} /> : null;
}
