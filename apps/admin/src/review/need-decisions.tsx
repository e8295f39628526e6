import { Input, Radio } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { WarningSign } from '../states/warning-sign.tsx';
import type { ReviewedJob } from './reviewed-job.tsx';
import type { NeedDecisions } from './use-need-decisions.ts';
import './need-decisions.css';

interface NeedProps {
  need: ReviewedJob['languageNeeds'][number];
  decisions: NeedDecisions;
}

/** One language, what for, and yes or no; a no owes its reason. */
function NeedDecision({ need, decisions: { decided, decide } }: NeedProps) {
  const { t } = useText();
  const { language, languageName, reason, state } = need;
  const before = state === 'WAITING' ? undefined : { accept: state === 'ACCEPTED', note: need.note ?? '' };
  const now = decided[language] ?? before;
  return (
    <li className="need-decision">
      <p>
        <strong>{languageName}</strong> {reason}
      </p>
      <Radio.Group
        aria-label={t('review.need.decide', { language: languageName })}
        optionType="button"
        value={now?.accept ?? null}
        options={[
          { value: true, label: t('review.need.accept') },
          { value: false, label: t('review.need.decline') },
        ]}
        onChange={({ target }) => decide(language, target.value === true)}
      />
      {now?.accept === false && (
        <Input
          aria-label={t('review.need.note', { language: languageName })}
          placeholder={t('review.need.noteHint')}
          maxLength={200}
          value={now.note}
          onChange={({ target }) => decide(language, false, target.value)}
        />
      )}
    </li>
  );
}

/** The languages that a posting says its work needs, each to be decided on. */
export function NeedDecisionList({
  needs,
  decisions,
}: {
  needs: ReviewedJob['languageNeeds'];
  decisions: NeedDecisions;
}) {
  const { t } = useText();
  if (needs.length === 0) return null;
  return (
    <section className="need-decisions">
      <h3>{t('review.need.title')}</h3>
      <p className="muted">{t('review.need.hint')}</p>
      <ul>
        {needs.map((need) => (
          <NeedDecision key={need.language} need={need} decisions={decisions} />
        ))}
      </ul>
      {decisions.isMissing && (
        <p className="form-error" role="alert">
          <WarningSign /> {t('review.need.missing')}
        </p>
      )}
    </section>
  );
}
