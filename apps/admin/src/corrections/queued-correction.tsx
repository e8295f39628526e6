import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CorrectionReason } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { workerPath } from '../shared/paths/worker-paths.ts';
import { useDecideCorrection, useWanted, type QueuedCorrection } from './use-corrections.ts';
import './corrections.css';

const reasons = ['CARD_DIFFERS', 'SOMEBODY_ELSE', 'CARD_NOT_BROUGHT'] as const;

/** What is registered and what is asked for, side by side; the full values after a tap that is recorded. */
function Compare({ correction }: { correction: QueuedCorrection }) {
  const { t } = useText();
  const { wanted, ask } = useWanted(correction.id);
  const { worker } = correction;
  return (
    <dl className="correction__values">
      <dt>{t('workers.corrections.now')}</dt>
      <dd>
        {worker ? `${worker.displayName} ${worker.maskedIdNumber ?? ''}` : t('workers.corrections.noWorker')}
      </dd>
      <dt>{t('workers.corrections.wanted')}</dt>
      <dd>
        {wanted ? (
          <strong>{[wanted.realName, wanted.idNumber].filter(Boolean).join(' ')}</strong>
        ) : (
          <Button size="small" onClick={ask}>
            {t('workers.corrections.show')}
          </Button>
        )}
      </dd>
    </dl>
  );
}

interface QueuedProps {
  correction: QueuedCorrection;
  onDecided: () => void;
}

function Decide({ correction: { id }, onDecided }: QueuedProps) {
  const { t } = useText();
  const [cardSeen, setCardSeen] = useState(false);
  const [reason, setReason] = useState<CorrectionReason>('CARD_DIFFERS');
  const { decide, fetching } = useDecideCorrection(onDecided);
  const options = reasons.map((value) => ({ value, label: t(`workers.corrections.reason.${value}`) }));
  return (
    <div className="correction__decide">
      <Checkbox checked={cardSeen} onChange={({ target }) => setCardSeen(target.checked)}>
        {t('workers.corrections.cardSeen')}
      </Checkbox>
      <Button
        type="primary"
        disabled={!cardSeen}
        loading={fetching}
        onClick={() => decide({ correctionId: id, decision: 'APPROVE', cardSeen })}
      >
        {t('workers.corrections.approve')}
      </Button>
      <Select<CorrectionReason>
        aria-label={t('workers.corrections.why')}
        value={reason}
        options={options}
        onChange={setReason}
      />
      <Button
        danger
        loading={fetching}
        onClick={() => decide({ correctionId: id, decision: 'REFUSE', cardSeen, reason })}
      >
        {t('workers.corrections.refuse')}
      </Button>
    </div>
  );
}

/** One request: whose, what, and what becomes of it. */
export function QueuedCorrectionCard({ correction, onDecided }: QueuedProps) {
  const { t } = useText();
  const { worker, fields } = correction;
  return (
    <article className="card correction">
      <h2>
        {worker ? <Link to={workerPath(worker.id)}>{worker.number}</Link> : t('workers.corrections.noWorker')}
        {' · '}
        {fields.map((field) => t(`workers.corrections.field.${field}`)).join('、')}
      </h2>
      <Compare correction={correction} />
      <Decide correction={correction} onDecided={onDecided} />
    </article>
  );
}
