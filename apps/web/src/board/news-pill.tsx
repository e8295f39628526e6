import { useTranslation } from 'react-i18next';

interface NewsPillProps {
  arrivals: number;
  outdated: boolean;
  onShowArrivals(): void;
  onRefresh(): void;
}

/** Tells that the list has news; it lies over the page, and nothing moves before the reader taps. */
export function NewsPill({ arrivals, outdated, onShowArrivals, onRefresh }: NewsPillProps) {
  const { t } = useTranslation();
  const hasArrivals = arrivals > 0 && !outdated;
  return (
    <div className="news" role="status">
      {(outdated || arrivals > 0) && (
        <button type="button" className="news__pill" onClick={hasArrivals ? onShowArrivals : onRefresh}>
          {hasArrivals ? t('board.arrivals', { value: arrivals }) : t('board.outdated')}
        </button>
      )}
    </div>
  );
}
