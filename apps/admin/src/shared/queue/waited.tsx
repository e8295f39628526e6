import { ClockCircleOutlined, WarningFilled } from '@ant-design/icons';
import { useText } from '../../i18n/use-text.ts';
import { minutesSince } from '../../time/market-time.ts';
import { useNow } from '../../time/use-now.ts';
import { waitingText, waitingTone, type WaitingLimits } from '../../time/waiting-time.ts';

interface WaitedProps {
  since: string | null | undefined;
  /** When waiting becomes long, and too long; that of postings by default. */
  limits?: WaitingLimits;
}

/** How long something has waited, in word, sign and colour. */
export function Waited({ since, limits }: WaitedProps) {
  const { t } = useText();
  const now = useNow(30_000);
  if (!since) return null;
  const minutes = minutesSince(since, now);
  const tone = waitingTone(minutes, limits);
  return (
    <span className={`waited waited--${tone}`}>
      {tone === 'tooLong' ? <WarningFilled aria-hidden /> : <ClockCircleOutlined aria-hidden />}
      {t('review.waited', { time: waitingText(t, minutes) })}
    </span>
  );
}
