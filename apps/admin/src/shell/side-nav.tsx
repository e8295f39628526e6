import {
  ApiOutlined,
  AuditOutlined,
  BarChartOutlined,
  DashboardOutlined,
  DesktopOutlined,
  FileSearchOutlined,
  FormOutlined,
  IdcardOutlined,
  MergeCellsOutlined,
  PlusCircleOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  ShopOutlined,
  TeamOutlined,
  ThunderboltOutlined,
  UnorderedListOutlined,
  UserAddOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import { brandColours } from '@yizhan/ui';
import type { CSSProperties, ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Link, NavLink } from 'react-router';
import {
  canChangeMarket,
  canDecideCorrections,
  canKeepWorkers,
  canListStaff,
  canManageScreens,
  canMergePersons,
  canPost,
  canReadAudit,
  canReadFigures,
  canReadPartners,
  canReadWorkers,
  canReview,
  canVetEmployers,
} from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { newWorkerPath } from '../shared/paths/worker-paths.ts';
import { useFrameMarket } from './market-context.tsx';
import './side-nav.css';

function Entry({ to, icon, label }: { to: string; icon: ReactNode; label: string }) {
  return (
    <li>
      <NavLink to={to} end className="side-nav__entry">
        <span aria-hidden>{icon}</span>
        <span>{label}</span>
      </NavLink>
    </li>
  );
}

/** What a hall does all day. */
function HallEntries() {
  const { t } = useText();
  const staff = useStaff();
  return (
    <>
      <Entry to="/" icon={<DashboardOutlined />} label={t('shell.nav.dashboard')} />
      {canKeepWorkers(staff) && (
        <Entry to={newWorkerPath} icon={<UserAddOutlined />} label={t('shell.nav.newWorker')} />
      )}
      {canReadWorkers(staff) && (
        <Entry to="/workers" icon={<TeamOutlined />} label={t('shell.nav.workers')} />
      )}
      {canMergePersons(staff) && (
        <Entry to="/duplicates" icon={<MergeCellsOutlined />} label={t('duplicates.title')} />
      )}
      {canDecideCorrections(staff) && (
        <Entry to="/corrections" icon={<FormOutlined />} label={t('workers.corrections.title')} />
      )}
      {canPost(staff) && <Entry to="/jobs/new" icon={<PlusCircleOutlined />} label={t('shell.nav.newJob')} />}
      {canReview(staff) && <Entry to="/review" icon={<AuditOutlined />} label={t('shell.nav.review')} />}
      <Entry to="/jobs" icon={<UnorderedListOutlined />} label={t('shell.nav.jobs')} />
      {canVetEmployers(staff) && (
        <Entry to="/vetting" icon={<SafetyCertificateOutlined />} label={t('employers.vetting')} />
      )}
      <Entry to="/employers" icon={<ShopOutlined />} label={t('employers.title')} />
      {canReadPartners(staff) && <Entry to="/partners" icon={<ApiOutlined />} label={t('partners.title')} />}
      {canManageScreens(staff) && (
        <Entry to="/screens" icon={<DesktopOutlined />} label={t('screens.title')} />
      )}
    </>
  );
}

/** What whoever runs the market looks after. */
function OfficeEntries() {
  const { t } = useText();
  const staff = useStaff();
  return (
    <>
      {canReadAudit(staff) && <Entry to="/audit" icon={<FileSearchOutlined />} label={t('audit.title')} />}
      {canListStaff(staff) && <Entry to="/staff" icon={<IdcardOutlined />} label={t('staff.title')} />}
      {canChangeMarket(staff) && <Entry to="/market" icon={<SettingOutlined />} label={t('market.title')} />}
    </>
  );
}

/** Where one can go. Only what exists and what the roles allow; a city or province has no hall. */
export function SideNav() {
  const { t } = useText();
  const staff = useStaff();
  const market = useFrameMarket();
  const isRegion = market?.region ?? false;
  return (
    <nav className="side-nav" aria-label={t('shell.nav.label')} style={brandStyle(market?.brandColor)}>
      <Link to="/" className="side-nav__brand" aria-label={t('shell.product')}>
        <img src="/favicon.svg" alt="" width={32} height={32} />
        <span>{t('shell.product')}</span>
      </Link>
      <ul>
        {isRegion && canReadFigures(staff) && (
          <Entry to="/figures" icon={<BarChartOutlined />} label={t('figures.title')} />
        )}
        {!isRegion && <HallEntries />}
        {!isRegion && canReadFigures(staff) && (
          <>
            <Entry to="/instant-hire" icon={<ThunderboltOutlined />} label={t('instantHire.title')} />
            <Entry to="/shortages" icon={<UserSwitchOutlined />} label={t('shortages.title')} />
          </>
        )}
        <OfficeEntries />
      </ul>
      <p className="side-nav__market">{market?.name ?? staff.market.name}</p>
    </nav>
  );
}

/** The market's colour, on which white can be read, in place of the product's. */
function brandStyle(colour: string | null | undefined): CSSProperties | undefined {
  if (!colour) return undefined;
  const own = {
    '--night': colour,
    '--night-raised': brandColours(colour).deep,
    '--night-ink-soft': '#ffffff',
  };
  return own as CSSProperties;
}
