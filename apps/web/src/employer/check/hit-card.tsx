import { knownSeverity } from '@yizhan/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostingHitFragment } from '../../gql/graphql.ts';

interface HitCardProps {
  hit: PostingHitFragment;
  /** What can be done about it. */
  actions?: ReactNode;
}

/** One thing the rules found: how grave, which words, what to do, and the law it comes from. */
export function HitCard({ hit, actions }: HitCardProps) {
  const { t } = useTranslation();
  const severity = knownSeverity(hit.severity);
  return (
    <article className={`hit hit--${severity.toLowerCase()}`}>
      <p className="hit__severity">{t(`hire.check.severity.${severity}`)}</p>
      {hit.words && <p className="hit__words">“{hit.words}”</p>}
      <p>{hit.advice}</p>
      {actions && <div className="hit__actions">{actions}</div>}
      {hit.lawArticles.length > 0 && (
        <details className="hit__law">
          <summary>{t('hire.check.law', { value: hit.lawArticles.length })}</summary>
          {hit.lawArticles.map(({ id, citation, gist }) => (
            <p key={id}>
              <strong>{citation}</strong> {gist}
            </p>
          ))}
        </details>
      )}
    </article>
  );
}
