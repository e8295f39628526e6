import { type MarkedHit, segmentsOf, worstOf } from '@yizhan/ui';
import { useText } from '../i18n/use-text.ts';
import './severity.css';

interface MarkedTextProps<Hit> {
  text: string;
  hits: readonly Hit[];
  /** The text that the hits' offsets belong to, when it is not this one. */
  checked?: string;
}

/** A text with the words that rules touch marked in it; the severity is also said, not only shown. */
export function MarkedText<Hit extends MarkedHit & { severity: string }>({
  text,
  hits,
  checked,
}: MarkedTextProps<Hit>) {
  const { t } = useText();
  return segmentsOf(text, hits, checked ?? text).map((segment) => {
    const worst = worstOf(segment.hits);
    if (!worst) return <span key={segment.start}>{segment.text}</span>;
    return (
      <mark key={segment.start} className={`marked marked--${worst.toLowerCase()}`}>
        {segment.text}
        <span className="visually-hidden">（{t(`check.severity.${worst}`)}）</span>
      </mark>
    );
  });
}
