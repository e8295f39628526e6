import { useText } from '../i18n/use-text.ts';
import { Waited } from '../shared/queue/waited.tsx';
import type { QueuedConflict } from './use-duplicates.ts';

const day = 24 * 60;
/** Who was refused comes to the window within days, or never. */
const limits = { long: 3 * day, tooLong: 14 * day };

/** A conflict in the queue: how long it has waited, whose registration it is about, and who came. */
export function QueuedConflictEntry({ conflict }: { conflict: QueuedConflict }) {
  const { t } = useText();
  const { foundAt, worker, maskedPhone, path } = conflict;
  return (
    <>
      <span className="queue-entry__head">
        <Waited since={foundAt} limits={limits} />
        <span className="muted">{worker?.number}</span>
      </span>
      <span className="queue-entry__title">{worker?.displayName ?? t('duplicates.notHere')}</span>
      <span className="queue-entry__employer">
        {maskedPhone ?? t('duplicates.unknownPhone')} ·{' '}
        {t(`duplicates.path.${path as 'WINDOW'}`, { defaultValue: t('duplicates.unknownPath') })}
      </span>
    </>
  );
}
