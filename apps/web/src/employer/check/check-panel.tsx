import { locate, replaceRange, worstOf, type PostingCheck } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import type { PostingHitFragment } from '../../gql/graphql.ts';
import { goToField } from '../form/go-to-field.ts';
import { fieldOfHit } from '../posting/values/posting-errors.ts';
import type { PostingTexts } from '../posting/values/posting-values.ts';
import { HitCard } from './hit-card.tsx';
import { MarkedText } from './marked-text.tsx';
import './check.css';

interface CheckPanelProps {
  check: PostingCheck<PostingHitFragment>;
  texts: PostingTexts;
  onRewrite(part: Partial<PostingTexts>): void;
}

const isText = (field: string): field is keyof PostingTexts => field === 'title' || field === 'description';

function Status({ check }: Pick<CheckPanelProps, 'check'>) {
  const { t } = useTranslation();
  const worst = worstOf(check.hits);
  if (worst) return <p className="check__found">{t(`hire.check.found.${worst}`)}</p>;
  if (check.state === 'ready') return <p className="check__clear">{t('hire.check.clear')}</p>;
  return <p>{t(check.state === 'failed' ? 'hire.check.failed' : 'hire.check.waiting')}</p>;
}

function Preview({ check, texts }: Omit<CheckPanelProps, 'onRewrite'>) {
  const marked = (['title', 'description'] as const).filter((field) =>
    check.hits.some((hit) => hit.field === field && hit.words),
  );
  return marked.map((field) => (
    <p key={field} className="check__text">
      <MarkedText
        text={texts[field]}
        checked={check.checked[field]}
        hits={check.hits.filter((hit) => hit.field === field)}
      />
    </p>
  ));
}

function HitActions({ hit, check, texts, onRewrite }: CheckPanelProps & { hit: PostingHitFragment }) {
  const { t } = useTranslation();
  const { field, suggestion } = hit;
  const target = fieldOfHit(field);
  const range = isText(field) ? locate(hit, texts[field], check.checked[field]) : null;
  return (
    <>
      {isText(field) && range && typeof suggestion === 'string' && (
        <button
          type="button"
          className="button button--main"
          onClick={() => onRewrite({ [field]: replaceRange(texts[field], range, suggestion) })}
        >
          {suggestion ? t('hire.check.replace', { words: suggestion }) : t('hire.check.remove')}
        </button>
      )}
      {target && (
        <button type="button" className="button" onClick={() => goToField(target)}>
          {t('hire.check.goTo')}
        </button>
      )}
    </>
  );
}

/** Below the text, as one writes: which words are not allowed, why, and what to write instead. */
export function CheckPanel(props: CheckPanelProps) {
  const { t } = useTranslation();
  const { check } = props;
  return (
    <section className="hire-card check" aria-labelledby="check-title">
      <h2 id="check-title">{t('hire.check.title')}</h2>
      <div role="status">
        <Status check={check} />
      </div>
      <Preview {...props} />
      {check.hits.map((hit, index) => (
        <HitCard key={`${hit.rule} ${index}`} hit={hit} actions={<HitActions {...props} hit={hit} />} />
      ))}
    </section>
  );
}
