import { useText } from '../i18n/use-text.ts';
import { canReadFigures } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import './instant-hire.css';
import { InstantReport } from './instant-report.tsx';
import { InstantRules } from './instant-rules.tsx';

/** 即时快招 of the market: the rule, its numbers, and how offers were spread. */
export function InstantHirePage() {
  const { t } = useText();
  const staff = useStaff();
  usePageTitle(t('instantHire.title'));
  if (!canReadFigures(staff)) return <EmptyState title={t('instantHire.forbidden')} />;
  return (
    <>
      <div className="page-head">
        <h1>{t('instantHire.title')}</h1>
      </div>
      <InstantRules />
      <InstantReport />
    </>
  );
}
