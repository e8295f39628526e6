import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useText } from '../../i18n/use-text.ts';
import { canKeepWorkers } from '../../session/rights.ts';
import { useStaff } from '../../session/staff-context.ts';
import { slipPath } from '../../shared/paths/worker-paths.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { Loading } from '../../states/loading.tsx';
import { ProblemPanel } from '../../states/problem-panel.tsx';
import { MatchCard } from './match-card.tsx';
import { referralFor } from './referral-for.ts';
import type { PageApplication } from '../history/use-history.ts';
import { OtherJob } from './other-job.tsx';
import { useMatches, type Match } from './use-matches.ts';
import { useRefer, type Referral } from './use-refer.ts';

interface MatchesProps {
  id: string;
  /** Of the worker. */
  name: string;
  /** What is known of the worker's applications now. */
  applications: readonly PageApplication[];
  onReferred: () => void;
}

interface Keys {
  matches: readonly Match[];
  onDigit: (match: Match) => void;
  last: Referral | null;
  again: () => void;
  mayRefer: boolean;
}

/** Digits refer, P prints the last referral's slip, R looks again. */
function useKeys({ matches, onDigit, last, again, mayRefer }: Keys): void {
  const { t } = useText();
  const navigate = useNavigate();
  const group = 'atWorker' as const;
  useShortcut(
    {
      keys: ['1', '2', '3', '4', '5'],
      label: t('workers.page.shortcuts.refer'),
      group,
      enabled: mayRefer && matches.length > 0,
    },
    (key) => {
      const match = matches[Number(key) - 1];
      if (match) onDigit(match);
    },
  );
  useShortcut(
    { keys: ['p'], label: t('workers.page.shortcuts.slip'), group, enabled: last !== null },
    () => last && void navigate(slipPath(last.id)),
  );
  useShortcut({ keys: ['r'], label: t('workers.page.shortcuts.again'), group }, again);
}

function Head({ mayRefer, again }: { mayRefer: boolean; again: () => void }) {
  const { t } = useText();
  return (
    <div className="worker-page__part-head">
      <h2>{t('workers.page.matches')}</h2>
      {mayRefer && <span className="muted">{t('workers.page.matchesHint')}</span>}
      <Button size="small" icon={<ReloadOutlined />} onClick={again}>
        {t('workers.page.again')} <kbd>R</kbd>
      </Button>
    </div>
  );
}

/** The five best jobs with the reasons; a digit refers. */
export function Matches({ id, name, applications, onReferred }: MatchesProps) {
  const { t } = useText();
  const mayRefer = canKeepWorkers(useStaff());
  const { matches, problem, again } = useMatches(id);
  const { refer, busy, byJob, last } = useRefer({ id, name }, onReferred);
  const stateOf = ({ job }: Match) => referralFor(job.id, byJob, applications);
  const take = (match: Match) => {
    if (!stateOf(match)) void refer(match.job);
  };
  useKeys({ matches: matches ?? [], onDigit: take, last, again: () => void again(), mayRefer });
  return (
    <aside className="matches" aria-label={t('workers.page.matches')}>
      <Head mayRefer={mayRefer} again={() => void again()} />
      {!matches && !problem && <Loading />}
      {!matches && problem && <ProblemPanel problem={problem} onRetry={() => void again()} />}
      {matches?.length === 0 && (
        <EmptyState title={t('workers.page.noMatches')} text={t('workers.page.noMatchesText')} />
      )}
      <ol className="matches__list">
        {matches?.map((match, at) => (
          <MatchCard
            key={match.job.id}
            digit={at + 1}
            match={match}
            referral={stateOf(match)}
            isLast={last !== null && stateOf(match)?.id === last.id}
            busy={busy === match.job.id}
            {...(mayRefer && { onRefer: () => take(match) })}
          />
        ))}
      </ol>
      {mayRefer && <OtherJob busy={busy !== null} onRefer={(job) => void refer(job)} />}
    </aside>
  );
}
