import type { ReactNode } from 'react';
import { knownSeverity } from '@yizhan/ui';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { fieldKey } from './hit-fields.ts';
import { SeverityTag } from './severity.tsx';
import './hit-card.css';

export const postingHit = graphql(`
  fragment PostingHit on RuleHit {
    rule
    severity
    field
    words
    start
    end
    advice
    suggestion
    lawArticles {
      id
      gist
      citation
    }
  }
`);

interface LawNote {
  id: string;
  citation: string;
  gist: string;
}

function LawNotes({ articles }: { articles: readonly LawNote[] }) {
  const { t } = useText();
  const [first, ...others] = articles;
  if (!first) return null;
  return (
    <div className="hit-card__law">
      <p>
        <strong>{first.citation}</strong> {first.gist}
      </p>
      {others.length > 0 && (
        <details>
          <summary>{t('check.moreLaw', { count: others.length })}</summary>
          {others.map(({ id, citation, gist }) => (
            <p key={id}>
              <strong>{citation}</strong> {gist}
            </p>
          ))}
        </details>
      )}
    </div>
  );
}

interface HitCardProps {
  hit: FragmentType<typeof postingHit>;
  /** What can be done about it, e.g. a button that replaces the words. */
  actions?: ReactNode;
}

/** One hit: how grave, which words, what to do, and the law it comes from. */
export function HitCard({ hit: masked, actions }: HitCardProps) {
  const { t } = useText();
  const hit = readFragment(postingHit, masked);
  return (
    <article className={`hit-card hit-card--${knownSeverity(hit.severity).toLowerCase()}`}>
      <header>
        <SeverityTag severity={hit.severity} />
        <span className="muted">
          {t(`check.field.${fieldKey(hit.field)}`)} · {hit.rule}
        </span>
      </header>
      {hit.words && <p className="hit-card__words">“{hit.words}”</p>}
      <p>{hit.advice}</p>
      {actions && <div className="hit-card__actions">{actions}</div>}
      <LawNotes articles={hit.lawArticles} />
    </article>
  );
}
