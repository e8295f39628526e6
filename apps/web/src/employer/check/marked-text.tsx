import { segmentsOf, worstOf } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import type { PostingHitFragment } from '../../gql/graphql.ts';

interface MarkedTextProps {
  text: string;
  /** The text that the hits' offsets belong to. */
  checked: string;
  hits: readonly PostingHitFragment[];
}

/** A text with the words that rules touch marked in it; how grave is also said, not only shown. */
export function MarkedText({ text, checked, hits }: MarkedTextProps) {
  const { t } = useTranslation();
  return segmentsOf(text, hits, checked).map((segment) => {
    const worst = worstOf(segment.hits);
    if (!worst) return <span key={segment.start}>{segment.text}</span>;
    return (
      <mark key={segment.start} className={`marked marked--${worst.toLowerCase()}`}>
        {segment.text}
        <span className="visually-hidden">（{t(`hire.check.severity.${worst}`)}）</span>
      </mark>
    );
  });
}
