import { dateText, dayOf, useWording } from '@yizhan/ui';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useMarket } from '../shell/market-context.tsx';
import { ConsentDialog, type WorkerConsent } from './consent-dialog.tsx';

/** Whether somebody agrees, and since when, in words. */
function ConsentState({ given, changedAt }: WorkerConsent) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const day = changedAt && dateText(wording, dayOf(changedAt, timeZone), dayOf(Date.now(), timeZone));
  const lapsed = day ? t('personalData.state.withdrawn') : t('personalData.state.notGiven');
  return (
    <span className="consent__state">
      <span className={`status-tag status-tag--${given ? 'success' : 'plain'}`}>
        {given ? t('personalData.state.given') : lapsed}
      </span>
      {day && <span className="muted">{given ? t('personalData.state.since', { day }) : day}</span>}
    </span>
  );
}

function ConsentLine({ consent, onAsk }: { consent: WorkerConsent; onAsk: () => void }) {
  const { t } = useText();
  const { given, terms } = consent;
  const { title, required } = terms;
  return (
    <li className="consent">
      <div className="consent__what">
        <strong>{title}</strong>
        {required && <span className="muted"> {t('personalData.required')}</span>}
        <ConsentState {...consent} />
      </div>
      <Button
        size="small"
        aria-label={t(given ? 'personalData.withdrawNamed' : 'personalData.giveNamed', { title })}
        onClick={onAsk}
      >
        {t(given ? 'personalData.withdraw' : 'personalData.give')}
      </Button>
    </li>
  );
}

interface ConsentListProps {
  workerId: string;
  consents: readonly WorkerConsent[];
  onChanged: () => void;
}

/** What somebody agrees to, purpose by purpose, to be given or taken back for them. */
export function ConsentList({ workerId, consents, onChanged }: ConsentListProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const [purpose, setPurpose] = useState<WorkerConsent['purpose'] | null>(null);
  const asked = consents.find((consent) => consent.purpose === purpose);
  const changed = (given: boolean) => {
    setPurpose(null);
    void message.success(t(given ? 'personalData.given' : 'personalData.takenBack'));
    onChanged();
  };
  return (
    <>
      <h3 className="personal-data__heading">{t('personalData.consents')}</h3>
      <ul className="consents">
        {consents.map((consent) => (
          <ConsentLine key={consent.purpose} consent={consent} onAsk={() => setPurpose(consent.purpose)} />
        ))}
      </ul>
      {asked && (
        <ConsentDialog
          workerId={workerId}
          consent={asked}
          onChanged={() => changed(!asked.given)}
          onOutdated={onChanged}
          onCancel={() => setPurpose(null)}
        />
      )}
    </>
  );
}
