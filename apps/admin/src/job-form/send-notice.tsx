import { useText } from '../i18n/use-text.ts';
import type { WriteOutcome } from '../job-draft/write-outcome.ts';
import { WarningSign } from '../states/warning-sign.tsx';

/** What became of the last sending, when it belongs to no single field. */
export function SendNotice({ outcome }: { outcome: WriteOutcome<unknown> | null }) {
  const { t } = useText();
  const text = textOf();
  if (!text) return null;
  return (
    <div className="notice notice--block" role="alert">
      <p>
        <WarningSign /> {text}
      </p>
    </div>
  );

  function textOf(): string | null {
    if (outcome?.kind === 'unanswered')
      return `${t(`common.problem.${outcome.problem}`)} ${t('jobForm.sendAgain')}`;
    if (outcome?.kind === 'repeated') return t('jobForm.repeated');
    if (outcome?.kind === 'refused') return outcome.messages[''] ?? null;
    return null;
  }
}
