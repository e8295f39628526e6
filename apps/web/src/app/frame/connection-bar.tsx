import { useLiveStatus } from '@yizhan/graphql-client';
import { momentText, useWording } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../server-clock.ts';
import { useIsOnline } from '../use-is-online.ts';
import { useSettled } from '../use-settled.ts';

/** A stream that comes back within this is not worth a word. */
const patienceMs = 10_000;

interface ConnectionBarProps {
  /** Epoch milliseconds of the copy on the page; null when it is fresh. */
  savedAt: number | null;
}

/** Says that the network is gone and how old the page is; it lies over the page and moves nothing. */
export function ConnectionBar({ savedAt }: ConnectionBarProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const isOnline = useIsOnline();
  const { lostAt } = useLiveStatus();
  const isLost = useSettled(lostAt !== null, patienceMs);
  const isOffline = !isOnline || savedAt !== null;
  const asOf = savedAt ?? lostAt;
  const time = asOf === null ? '' : momentText(wording, asOf, serverNow());
  const message = isOffline
    ? t(time ? 'connection.offlineAsOf' : 'connection.offline', { time })
    : t('connection.waiting', { time });
  return (
    <div className="connection" role="status">
      {(isOffline || isLost) && (
        <p className="connection__bar">
          <strong>{message}</strong> <span>{t('connection.recovers')}</span>
        </p>
      )}
    </div>
  );
}
