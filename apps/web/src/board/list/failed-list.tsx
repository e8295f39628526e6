import type { Problem } from '@yizhan/graphql-client';
import { useTranslation } from 'react-i18next';

interface FailedListProps {
  problem: Problem | null;
  title: string;
  onRetry(): void;
}

/** What went wrong in words, and one button. */
export function FailedList({ problem, title, onRetry }: FailedListProps) {
  const { t } = useTranslation();
  return (
    <div className="notice" role="alert">
      <p className="notice__title">{title}</p>
      <p>{t(`shared:problem.${problem?.kind ?? 'internal'}`)}</p>
      {problem?.requestId && <p>{t('shared:requestNumber', { id: problem.requestId })}</p>}
      <button type="button" className="button button--main" onClick={onRetry}>
        {t('shared:action.retry')}
      </button>
    </div>
  );
}
