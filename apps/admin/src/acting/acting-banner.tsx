import { Button } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { workerPath } from '../shared/paths/worker-paths.ts';
import { useNow } from '../time/use-now.ts';
import type { Acting } from './use-acting.ts';
import './acting.css';

interface ActingBannerProps {
  acting: Acting;
  onEnd: () => void;
  /** The quarter of an hour has passed. */
  onOver: () => void;
}

function useMinutesLeft(endsAt: number, onOver: () => void): number {
  const now = useNow(5_000);
  const isOver = now >= endsAt;
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  return Math.max(1, Math.ceil((endsAt - now) / 60_000));
}

/** For whom the clerk acts, for how long yet, and how to stop. */
export function ActingBanner({ acting, onEnd, onOver }: ActingBannerProps) {
  const { t } = useText();
  const { worker, endsAt } = acting;
  const minutes = useMinutesLeft(endsAt, onOver);
  return (
    <section className="acting-banner" aria-label={t('acting.banner')}>
      <p>
        {t('acting.banner')} <Link to={workerPath(worker.id)}>{worker.name}</Link> ·{' '}
        {t('acting.left', { minutes })}
      </p>
      <Button size="small" onClick={onEnd}>
        {t('acting.end')}
      </Button>
    </section>
  );
}
