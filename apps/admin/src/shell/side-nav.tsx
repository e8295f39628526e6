import {
  AuditOutlined,
  DashboardOutlined,
  PlusCircleOutlined,
  SafetyCertificateOutlined,
  ShopOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  UserAddOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Link, NavLink } from 'react-router';
import { canKeepWorkers, canPost, canReadWorkers, canReview, canVetEmployers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { newWorkerPath } from '../shared/worker-paths.ts';
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

/** Where one can go. Only what exists and what the roles allow. */
export function SideNav() {
  const { t } = useText();
  const staff = useStaff();
  return (
    <nav className="side-nav" aria-label={t('shell.nav.label')}>
      <Link to="/" className="side-nav__brand">
        <img src="/favicon.svg" alt="" width={32} height={32} />
        <span>{t('shell.product')}</span>
      </Link>
      <ul>
        <Entry to="/" icon={<DashboardOutlined />} label={t('shell.nav.dashboard')} />
        {canKeepWorkers(staff) && (
          <Entry to={newWorkerPath} icon={<UserAddOutlined />} label={t('shell.nav.newWorker')} />
        )}
        {canReadWorkers(staff) && (
          <Entry to="/workers" icon={<TeamOutlined />} label={t('shell.nav.workers')} />
        )}
        {canPost(staff) && (
          <Entry to="/jobs/new" icon={<PlusCircleOutlined />} label={t('shell.nav.newJob')} />
        )}
        {canReview(staff) && <Entry to="/review" icon={<AuditOutlined />} label={t('shell.nav.review')} />}
        <Entry to="/jobs" icon={<UnorderedListOutlined />} label={t('shell.nav.jobs')} />
        {canVetEmployers(staff) && (
          <Entry to="/vetting" icon={<SafetyCertificateOutlined />} label={t('employers.vetting')} />
        )}
        <Entry to="/employers" icon={<ShopOutlined />} label={t('employers.title')} />
      </ul>
      <p className="side-nav__market">{staff.market.name}</p>
    </nav>
  );
}
