import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Loading } from '../../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../../states/problem-panel.tsx';
import { ApplicationEntry } from './application-entry.tsx';
import { useAnswers } from './use-answers.ts';
import { applicationsIn, useHistory, type HistoryQuery } from './use-history.ts';

interface HistoryProps {
  id: string;
  /** Of the worker. */
  name: string;
  history: HistoryQuery;
  /** Something was done to an application. */
  onStep: () => void;
}

type Answers = ReturnType<typeof useAnswers>;

interface PageProps {
  id: string;
  history: HistoryQuery;
  answers: Answers;
}

/** A page of entries, and after it the next when somebody asks for it. */
function HistoryEntries({ id, history, answers }: PageProps) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const { hasNextPage = false, endCursor = null } = history.data?.worker?.applications.pageInfo ?? {};
  return (
    <>
      {applicationsIn(history).map((application) => (
        <ApplicationEntry key={application.id} application={application} answers={answers} />
      ))}
      {hasNextPage && !opened && (
        <li>
          <Button onClick={() => setOpened(true)}>{t('workers.page.more')}</Button>
        </li>
      )}
      {hasNextPage && opened && endCursor && <OlderEntries id={id} after={endCursor} answers={answers} />}
    </>
  );
}

function OlderEntries({ id, after, answers }: Omit<PageProps, 'history'> & { after: string }) {
  const history = useHistory(id, after);
  const { data, problem, refresh } = history;
  if (!data) return <li>{problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />}</li>;
  return <HistoryEntries id={id} history={history} answers={answers} />;
}

/** What somebody was put forward for and what became of it, newest first. */
export function History({ id, name, history, onStep }: HistoryProps) {
  const { t } = useText();
  const { data, problem, refresh } = history;
  const answers = useAnswers({ id, name, onStep }, applicationsIn(history));
  return (
    <section className="card worker-page__part" aria-label={t('workers.page.applications')}>
      <div className="worker-page__part-head">
        <h2>{t('workers.page.applications')}</h2>
        <span className="muted">{t('workers.page.live')}</span>
      </div>
      {!data && (problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />)}
      {data && problem && <ProblemStrip problem={problem} onRetry={refresh} />}
      {data && applicationsIn(history).length === 0 && (
        <p className="muted">{t('workers.page.noApplications')}</p>
      )}
      <ol className="history">
        <HistoryEntries id={id} history={history} answers={answers} />
      </ol>
    </section>
  );
}
