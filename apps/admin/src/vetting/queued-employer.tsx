import { enumWord, useWording } from '@yizhan/ui';
import { useText } from '../i18n/use-text.ts';
import { Waited } from '../shared/queue/waited.tsx';
import type { QueuedEmployer } from './use-vetting.ts';

const day = 24 * 60;
/** Papers are looked at the same day; who waits three days goes elsewhere. */
const limits = { long: day, tooLong: 3 * day };

/** An employer in the queue: how long it has waited, who it is, and whether it was here before. */
export function QueuedEmployerEntry({ employer }: { employer: QueuedEmployer }) {
  const { t } = useText();
  const wording = useWording();
  const { number, name, kind, createdAt, verifiedUntil, vettings } = employer;
  const refused = vettings?.[0]?.decision === 'REFUSE';
  return (
    <>
      <span className="queue-entry__head">
        <Waited since={verifiedUntil ?? createdAt} limits={limits} />
        <span className="muted">{number}</span>
      </span>
      <span className="queue-entry__title">{name}</span>
      <span className="queue-entry__employer">
        {enumWord(wording, 'employerKind', kind)} ·{' '}
        {refused ? (
          <strong className="queue-entry__unverified">{t('employers.vet.refusedBefore')}</strong>
        ) : (
          t(verifiedUntil ? 'employers.vet.ranOut' : 'employers.vet.neverVetted')
        )}
      </span>
    </>
  );
}
