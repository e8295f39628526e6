import { useSteadyQuery } from '../client/use-steady-query.ts';
import { useText } from '../i18n/use-text.ts';
import { canChangeMarket } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel } from '../states/problem-panel.tsx';
import { FormShell } from '../worker-form/form-shell.tsx';
import { marketSettingsQuery } from './market-documents.ts';
import './market-settings.css';
import { SettingsFields } from './settings-fields.tsx';
import type { Settings } from './settings-values.ts';
import { useMarketSettings } from './use-market-settings.ts';

function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useText();
  const { values, messages, set, save, saving } = useMarketSettings(settings);
  const { '': whole = null, ...fields } = messages;
  return (
    <FormShell
      submit={t('market.save')}
      busy={saving}
      onSubmit={() => void save()}
      wrong={Object.keys(fields).length}
      notice={whole}
    >
      <SettingsFields values={values} messages={messages} set={set} />
    </FormShell>
  );
}

function LoadedForm() {
  const { data, problem, refresh } = useSteadyQuery(
    marketSettingsQuery,
    {},
    { requestPolicy: 'network-only' },
  );
  if (data?.market) return <SettingsForm settings={{ ...data.deskSettings, ...data.market }} />;
  return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
}

/** What the market says of itself: name, look, languages, how people reach the hall, and what holds at its desks. */
export function MarketSettingsPage() {
  const { t } = useText();
  const staff = useStaff();
  usePageTitle(t('market.title'));
  if (!canChangeMarket(staff)) return <EmptyState title={t('market.forbidden')} />;
  return (
    <>
      <div className="page-head">
        <h1>{t('market.title')}</h1>
      </div>
      <LoadedForm />
    </>
  );
}
