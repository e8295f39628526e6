import type { Problem } from '@yizhan/graphql-client';
import { Button } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { WarningSign } from './warning-sign.tsx';
import './states.css';

interface ProblemProps {
  problem: Problem;
  onRetry: () => void;
}

function useProblemText({ kind, requestId }: Problem): string {
  const { t } = useText();
  const text = t(`common.problem.${kind}`);
  return kind === 'internal' && requestId
    ? `${text} ${t('common.problem.requestId', { id: requestId })}`
    : text;
}

/** Instead of content that could not be had. */
export function ProblemPanel({ problem, onRetry }: ProblemProps) {
  const { t } = useText();
  const text = useProblemText(problem);
  const canRetry = !['forbidden', 'notFound'].includes(problem.kind);
  return (
    <div className="state" role="alert">
      <h2>{t('common.problem.title')}</h2>
      <p>{text}</p>
      {canRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    </div>
  );
}

/** Above content that could not be made fresh. */
export function ProblemStrip({ problem, onRetry }: ProblemProps) {
  const { t } = useText();
  const text = useProblemText(problem);
  return (
    <div className="problem-strip" role="alert">
      <WarningSign />
      <p>
        {text} {t('common.problem.stale')}
      </p>
      <Button size="small" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
}
