import { Link } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { newWorkerPath } from '../shared/paths/worker-paths.ts';
import { useFocusOnTitle } from '../shared/queue/use-focus-on-title.ts';
import { ComparedSide } from './compared-side.tsx';
import type { QueuedConflict } from './use-duplicates.ts';
import '../shared/facts.css';
import './duplicates.css';

/** Nothing can be merged into somebody who is not registered here. */
function NotHere() {
  const { t } = useText();
  return (
    <div className="compared__not-here">
      <strong>{t('duplicates.notHere')}</strong>
      <p>{t('duplicates.notHereText')}</p>
      <Link to={newWorkerPath}>{t('workers.register')}</Link>
    </div>
  );
}

/** Who came and who is registered, side by side. */
export function ConflictPane({ conflict }: { conflict: QueuedConflict }) {
  const { t } = useText();
  const pane = useFocusOnTitle(true);
  const { claimant, worker, maskedPhone, employerNames } = conflict;
  return (
    <div className="queue-desk__posting" ref={pane}>
      <h2 className="compared__title" tabIndex={-1}>
        {t('duplicates.heading')}
      </h2>
      <p>{t('duplicates.lead')}</p>
      <div className="compared">
        <ComparedSide
          title={t('duplicates.claimant')}
          text={t('duplicates.claimantText')}
          worker={claimant}
          phone={maskedPhone ?? null}
          employerNames={employerNames}
        >
          <p>{t('duplicates.account')}</p>
        </ComparedSide>
        <ComparedSide
          title={t('duplicates.known')}
          text={worker ? t('duplicates.knownText') : ''}
          worker={worker}
          phone={worker?.maskedPhone ?? null}
        >
          <NotHere />
        </ComparedSide>
      </div>
    </div>
  );
}
