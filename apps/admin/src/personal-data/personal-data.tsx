import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { readFragment, type FragmentType } from '../gql/index.ts';
import type { PersonalDataFragment } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { canKeepPersonalData } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { ConsentList } from './consent-list.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { personalDataFragment } from './personal-data-documents.ts';
import { PhoneDialog } from './phone-dialog.tsx';
import './personal-data.css';

interface ActionsProps {
  worker: PersonalDataFragment;
  onChanged: () => void;
}

function Actions({ worker, onChanged }: ActionsProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'phone' | 'erasure' | null>(null);
  const close = () => setAsking(null);
  const phoneChanged = () => {
    close();
    void message.success(t('personalData.phone.done'));
    onChanged();
  };
  const erased = () => {
    void message.success(t('personalData.eraseDialog.done'));
    void navigate('/workers', { replace: true });
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking('phone')}>
        {t('personalData.changePhone')}
      </Button>
      <Button size="small" danger onClick={() => setAsking('erasure')}>
        {t('personalData.erase')}
      </Button>
      {asking === 'phone' && <PhoneDialog worker={worker} onChanged={phoneChanged} onCancel={close} />}
      {asking === 'erasure' && <EraseDialog worker={worker} onErased={erased} onCancel={close} />}
    </>
  );
}

interface PersonalDataProps {
  worker: FragmentType<typeof personalDataFragment>;
  onChanged: () => void;
}

/** What the window does for somebody's own data: consents, another phone, erasing. Nothing is left to do for who was erased. */
export function PersonalData({ worker: masked, onChanged }: PersonalDataProps) {
  const { t } = useText();
  const staff = useStaff();
  const worker = readFragment(personalDataFragment, masked);
  const { id, consents, maskedIdNumber } = worker;
  if (!canKeepPersonalData(staff) || !consents || !maskedIdNumber) return null;
  return (
    <section className="card worker-page__part" aria-label={t('personalData.title')}>
      <div className="worker-page__part-head">
        <h2>{t('personalData.title')}</h2>
        <Actions worker={worker} onChanged={onChanged} />
      </div>
      <ConsentList workerId={id} consents={consents} onChanged={onChanged} />
    </section>
  );
}
