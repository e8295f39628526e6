import { useQuery } from '@yizhan/graphql-client';
import { useTranslation } from 'react-i18next';
import { Record } from './applicant-card.tsx';
import { suggestedDocument } from './people-documents.ts';

interface SuggestedListProps {
  jobId: string;
  hall: string | null;
}

/** Who else would fit, and why; staff calls them, for they have not applied. */
export function SuggestedList({ jobId, hall }: SuggestedListProps) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({
    query: suggestedDocument,
    variables: { jobId },
    requestPolicy: 'cache-and-network',
  });
  const matches = data?.workerMatches ?? [];
  if (matches.length === 0) return null;
  return (
    <details className="hire-card people__more">
      <summary>{t('hire.suggested.heading', { value: matches.length })}</summary>
      <p>{t('hire.suggested.how', { hall: hall ?? t('page.hallFallback') })}</p>
      <ul className="stack">
        {matches.map(({ worker, reasons }) => (
          <li key={worker.id} className="person person--plain">
            <h3 className="person__name">
              {worker.displayName} <span className="field__hint">{worker.number}</span>
            </h3>
            <ul className="people__reasons">
              {reasons.map(({ factor, text }) => (
                <li key={factor}>{text}</li>
              ))}
            </ul>
            <Record worker={worker} />
          </li>
        ))}
      </ul>
    </details>
  );
}
