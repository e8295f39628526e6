import { timeOf } from '@yizhan/ui';
import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { usePolling } from '../client/use-polling.ts';
import { useText } from '../i18n/use-text.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { useMarket } from '../shell/market-context.tsx';
import '../shared/shown-once.css';

/** A code that was made just now. */
export interface FreshCode {
  screenId: string;
  name: string;
  code: string;
  until: string;
}

interface CodeDialogProps {
  fresh: FreshCode;
  /** The code was typed on a screen. */
  isUsed: boolean;
  refresh: () => void;
  onClose: () => void;
}

const lookEvery = 3_000;

/** The code, large enough to be read from the ladder; says when the screen has taken it. */
export function CodeDialog({ fresh, isUsed, refresh, onClose }: CodeDialogProps) {
  const { t } = useText();
  const announce = useAnnounce();
  const { timeZone } = useMarket();
  usePolling(refresh, lookEvery);
  const said = t(isUsed ? 'screens.code.done' : 'screens.code.waiting');
  useEffect(() => announce(said), [announce, said]);
  const apart = fresh.code.replace(/^(...)/, '$1 ');
  const spelt = t('screens.code.forSpeech', { code: [...fresh.code].join(' ') });
  return (
    <Modal
      open
      title={t('screens.code.title', { name: fresh.name })}
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          {t('screens.code.close')}
        </Button>
      }
    >
      <p>{t('screens.code.howTo')}</p>
      <p className="shown-once shown-once--code" aria-label={spelt}>
        {apart}
      </p>
      <p>{t('screens.code.until', { time: timeOf(fresh.until, timeZone) })}</p>
      <p>
        <strong>{said}</strong>
      </p>
      <p className="muted">{t('screens.code.lost')}</p>
    </Modal>
  );
}
