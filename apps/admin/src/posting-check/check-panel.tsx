import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { locate, severityCounts, type PostingCheck, type Range } from '@yizhan/ui';
import { readFragment } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { HitCard, postingHit } from './hit-card.tsx';
import { MarkedText } from './marked-text.tsx';
import { SeverityTag } from './severity.tsx';
import type { MaskedHit } from './use-posting-check.ts';
import './check-panel.css';

/** The two texts of a posting that are marked word by word. */
export interface PostingTexts {
  title: string;
  description: string;
}

type TextField = keyof PostingTexts;

interface CheckPanelProps {
  check: PostingCheck<MaskedHit>;
  texts: PostingTexts;
  onReplace: (field: TextField, range: Range, words: string) => void;
  onGoTo: (field: string, range: Range | null) => void;
}

const isTextField = (field: string): field is TextField => field === 'title' || field === 'description';

function Status({ check }: { check: PostingCheck<MaskedHit> }) {
  const { t } = useText();
  const counts = severityCounts(check.hits.map((hit) => readFragment(postingHit, hit)));
  if (check.state === 'blank') return <p className="muted">{t('check.waiting')}</p>;
  if (check.state === 'failed') return <p className="check-panel__failed">{t('check.failed')}</p>;
  if (counts.length > 0) {
    return (
      <p className="check-panel__counts">
        {counts.map(({ severity, count }) => (
          <SeverityTag key={severity} severity={severity} count={count} />
        ))}
      </p>
    );
  }
  if (check.state === 'checking') return <p className="muted">{t('check.checking')}</p>;
  return (
    <p className="check-panel__clear">
      <CheckCircleOutlined aria-hidden /> {t('check.clear')}
    </p>
  );
}

function Preview({ check, texts }: Pick<CheckPanelProps, 'check' | 'texts'>) {
  const { t } = useText();
  const hits = readFragment(postingHit, check.hits);
  const part = (field: TextField) => (
    <MarkedText
      text={texts[field]}
      checked={check.checked[field]}
      hits={hits.filter((hit) => hit.field === field)}
    />
  );
  if (!hits.some(({ field }) => isTextField(field))) return null;
  return (
    <section className="check-panel__preview" aria-label={t('check.preview')}>
      <h3>{t('check.preview')}</h3>
      <p className="check-panel__title">{part('title')}</p>
      <p className="check-panel__text">{part('description')}</p>
    </section>
  );
}

function HitActions({ hit: masked, check, texts, onReplace, onGoTo }: CheckPanelProps & { hit: MaskedHit }) {
  const { t } = useText();
  const hit = readFragment(postingHit, masked);
  const { field, suggestion } = hit;
  const range = isTextField(field) ? locate(hit, texts[field], check.checked[field]) : null;
  return (
    <>
      {isTextField(field) && range && typeof suggestion === 'string' && (
        <Button size="small" type="primary" onClick={() => onReplace(field, range, suggestion)}>
          {suggestion ? t('check.replace', { words: suggestion }) : t('check.remove')}
        </Button>
      )}
      <Button size="small" onClick={() => onGoTo(field, range)}>
        {t('check.goTo')}
      </Button>
    </>
  );
}

/** Beside the form, as one types: which words the law does not allow, why, and what to write instead. */
export function CheckPanel(props: CheckPanelProps) {
  const { t } = useText();
  const { check, texts } = props;
  return (
    <section
      className="check-panel card"
      aria-labelledby="check-panel-title"
      aria-busy={check.state === 'checking'}
    >
      <h2 id="check-panel-title">{t('check.title')}</h2>
      <div role="status">
        <Status check={check} />
      </div>
      <Preview check={check} texts={texts} />
      <ul className="check-panel__hits">
        {check.hits.map((hit, index) => (
          <li key={index}>
            <HitCard hit={hit} actions={<HitActions {...props} hit={hit} />} />
          </li>
        ))}
      </ul>
    </section>
  );
}
