import { useParams } from 'react-router';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import type { PartnerPageQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { canManagePartners } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { EnabledMark } from './enabled-mark.tsx';
import { PartnerCard } from './partner-card.tsx';
import { partnerPageQuery } from './partner-documents.ts';
import { PartnerEmployers } from './partner-employers.tsx';
import { PartnerSecrets } from './partner-secrets.tsx';
import { PartnerSwitch } from './partner-switch.tsx';
import '../job-page/job-page.css';
import '../posting-view/posting-view.css';
import '../employer-page/employer-page.css';
import './partners.css';

/** A partner as its page has it. */
export type PagePartner = NonNullable<PartnerPageQuery['partner']>;

interface BodyProps {
  partner: PagePartner;
  refresh: () => void;
}

function PartnerBody({ partner, refresh }: BodyProps) {
  const staff = useStaff();
  usePageTitle(partner.name);
  const may = canManagePartners(staff);
  return (
    <>
      <div className="page-head">
        <div>
          <p className="job-page__id">
            <EnabledMark {...partner} />
          </p>
          <h1>{partner.name}</h1>
        </div>
        {may && <PartnerSwitch partner={partner} refresh={refresh} />}
      </div>
      <div className="job-page employer-page">
        <div className="job-page__side">
          {partner.secrets && (
            <PartnerSecrets partner={partner} secrets={partner.secrets} refresh={refresh} />
          )}
          <PartnerEmployers partner={partner} may={may} refresh={refresh} />
        </div>
        <aside className="job-page__side">
          <PartnerCard key={partner.scopes.join()} partner={partner} may={may} refresh={refresh} />
        </aside>
      </div>
    </>
  );
}

function PartnerById({ id }: { id: string }) {
  const { t } = useText();
  const { data, problem, refresh } = useSteadyQuery(partnerPageQuery, { id });
  if (data?.partner) {
    return (
      <>
        {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
        <PartnerBody partner={data.partner} refresh={refresh} />
      </>
    );
  }
  const isMissing = problem?.kind === 'notFound' || problem?.kind === 'badInput';
  if (problem && !isMissing) return <ProblemPanel problem={problem} onRetry={refresh} />;
  return data || problem ? <EmptyState title={t('partners.notFound')} /> : <Loading />;
}

/** One partner: what it may do, its secrets, and for whom it acts. */
export function PartnerPage() {
  const { id = '' } = useParams();
  return <PartnerById key={id} id={id} />;
}
