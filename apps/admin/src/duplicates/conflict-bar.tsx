import { MergeCellsOutlined, UserSwitchOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { DecisionButton } from '../shared/queue/decision-button.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import type { QueuedConflict } from './use-duplicates.ts';

interface ConflictBarProps {
  conflict: QueuedConflict;
  dismissing: boolean;
  onDismiss: () => void;
  onMerged: (outcome: 'done' | 'gone') => void;
}

function DismissDialog({ onDismiss, onCancel }: { onDismiss: () => void; onCancel: () => void }) {
  const { t } = useText();
  return (
    <Modal
      open
      title={t('duplicates.dismiss.title')}
      okText={t('duplicates.dismiss.confirm')}
      okButtonProps={{ autoFocus: true }}
      cancelText={t('common.cancel')}
      onOk={onDismiss}
      onCancel={onCancel}
    >
      <p>{t('duplicates.dismiss.text')}</p>
    </Modal>
  );
}

/** One person or two, one key each; merging needs somebody who is registered here. */
export function ConflictBar({ conflict, dismissing, onDismiss, onMerged }: ConflictBarProps) {
  const { t } = useText();
  const [asking, setAsking] = useState<'MERGE' | 'DIFFERENT' | null>(null);
  const { worker, maskedPhone } = conflict;
  const close = () => setAsking(null);
  const merge = { letter: 'm', label: t('duplicates.merge'), icon: <MergeCellsOutlined /> };
  const different = { letter: 'd', label: t('duplicates.different'), icon: <UserSwitchOutlined /> };
  return (
    <div className="decision-bar" role="group" aria-label={t('duplicates.decide')}>
      {worker && <DecisionButton {...merge} main busy={false} run={() => setAsking('MERGE')} />}
      <DecisionButton {...different} busy={dismissing} run={() => setAsking('DIFFERENT')} />
      {asking === 'MERGE' && worker && (
        <MergeDialog
          kept={worker}
          other={{ conflictId: conflict.id }}
          otherPhone={maskedPhone ?? null}
          onMerged={onMerged}
          onCancel={close}
        />
      )}
      {asking === 'DIFFERENT' && (
        <DismissDialog
          onCancel={close}
          onDismiss={() => {
            close();
            onDismiss();
          }}
        />
      )}
    </div>
  );
}
