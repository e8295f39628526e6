import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { WarningSign } from '../states/warning-sign.tsx';
import { canOverride } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { OverrideDialog } from './override-dialog.tsx';

interface BlockedNoticeProps {
  number: string;
  isDraft: boolean;
  onOverride: (reason: string) => void;
}

/** The law does not allow some words: what to do about it, and the way round for those who may take it. */
export function BlockedNotice({ number, isDraft, onOverride }: BlockedNoticeProps) {
  const { t } = useText();
  const staff = useStaff();
  const [asking, setAsking] = useState(false);
  const mayOverride = canOverride(staff);
  return (
    <div className="notice notice--block" role="alert">
      <strong>
        <WarningSign />
        {t(isDraft ? 'jobForm.blocked.title' : 'jobForm.blocked.notSaved', { number })}
      </strong>
      <p>{t('jobForm.blocked.text')}</p>
      {isDraft && mayOverride && (
        <Button onClick={() => setAsking(true)}>{t('jobForm.blocked.override')}</Button>
      )}
      {isDraft && !mayOverride && <p className="muted">{t('jobForm.blocked.noRight')}</p>}
      {asking && (
        <OverrideDialog
          onClose={() => setAsking(false)}
          onSend={(reason) => {
            setAsking(false);
            onOverride(reason);
          }}
        />
      )}
    </div>
  );
}
