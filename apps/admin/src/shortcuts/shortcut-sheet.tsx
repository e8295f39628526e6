import { Modal, Switch } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { ShortcutEntry, ShortcutGroup } from './registry.ts';
import { setSingleKeys, useSingleKeys } from './single-keys.ts';
import { useShortcut, useShortcutRegistry } from './use-shortcut.tsx';
import './shortcut-sheet.css';

const groups: ShortcutGroup[] = ['inReview', 'atWorker', 'inForm', 'inReasons', 'everywhere'];
const names: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

function Keys({ keys }: { keys: readonly string[] }) {
  return keys.map((key) => (
    <kbd key={key}>{names[key] ?? (key.length === 1 ? key.toUpperCase() : key.replace('+', ' + '))}</kbd>
  ));
}

function Group({ group, entries }: { group: ShortcutGroup; entries: ShortcutEntry[] }) {
  const { t } = useText();
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>{t(`shell.shortcuts.${group}`)}</h3>
      <dl className="shortcut-sheet__list">
        {entries.map(({ keys, label }) => (
          <div key={label}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** `?`: what the keyboard can do on this page, and the switch for single keys. */
export function useShortcutSheet() {
  const { t } = useText();
  const [entries, setEntries] = useState<ShortcutEntry[] | null>(null);
  const on = useSingleKeys();
  const registry = useShortcutRegistry();
  const open = () => setEntries(registry.list());
  useShortcut({ keys: ['?'], label: t('shell.shortcuts.sheet'), group: 'everywhere' }, open);
  const sheet = (
    <Modal
      title={t('shell.shortcuts.title')}
      open={entries !== null}
      footer={null}
      onCancel={() => setEntries(null)}
      destroyOnHidden
    >
      <div className="shortcut-sheet">
        {groups.map((group) => (
          <Group
            key={group}
            group={group}
            entries={entries?.filter((entry) => entry.group === group) ?? []}
          />
        ))}
        <label className="shortcut-sheet__switch">
          <Switch checked={on} onChange={setSingleKeys} aria-describedby="single-keys-hint" />
          <span>{t('shell.shortcuts.singleKeys')}</span>
        </label>
        <p id="single-keys-hint" className="muted">
          {t('shell.shortcuts.singleKeysHint')}
        </p>
      </div>
    </Modal>
  );
  return { open, sheet };
}
