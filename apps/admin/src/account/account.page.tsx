import { useSteadyQuery } from '../client/use-steady-query.ts';
import { useText } from '../i18n/use-text.ts';
import { roleName } from '../session/role-name.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel } from '../states/problem-panel.tsx';
import { ownAccountQuery } from './account-documents.ts';
import { PasswordSection } from './password-section.tsx';
import { PinSection } from './pin-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import './account.css';

/** How one signs in, and where one is signed in. */
export function AccountPage() {
  const { t } = useText();
  const title = t('account.title');
  usePageTitle(title);
  const { data, problem, refresh } = useSteadyQuery(ownAccountQuery, {}, { requestPolicy: 'network-only' });
  const account = data?.viewer.account;
  if (!data || !account) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  const { restingRoles, ...how } = account;
  return (
    <div className="account-page">
      <h1>{title}</h1>
      {restingRoles.length > 0 && (
        <p className="notice notice--block" role="status">
          {t('account.resting', { roles: restingRoles.map((role) => roleName(role, t)).join(' · ') })}
        </p>
      )}
      <div className="account-page__parts">
        <SecondFactorSection {...how} onChanged={refresh} />
        <PinSection {...how} onChanged={refresh} />
        <PasswordSection onChanged={refresh} />
        <SessionsSection sessions={data.viewer.sessions} onChanged={refresh} />
      </div>
    </div>
  );
}
