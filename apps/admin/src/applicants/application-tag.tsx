import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  EyeOutlined,
  FieldTimeOutlined,
  PhoneOutlined,
  RollbackOutlined,
  UserAddOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { applicationStatusText, knownApplicationStatus } from './application-status.ts';
import '../shared/status-tag.css';

const looks = {
  SUBMITTED: { tone: 'warning', icon: <UserAddOutlined /> },
  WAITLISTED: { tone: 'plain', icon: <ClockCircleOutlined /> },
  SHORTLISTED: { tone: 'accent', icon: <EyeOutlined /> },
  OFFERED: { tone: 'info', icon: <PhoneOutlined /> },
  ACCEPTED: { tone: 'success', icon: <CheckCircleOutlined /> },
  REFUSED: { tone: 'danger', icon: <CloseCircleOutlined /> },
  WITHDRAWN: { tone: 'plain', icon: <RollbackOutlined /> },
  EXPIRED: { tone: 'plain', icon: <FieldTimeOutlined /> },
} satisfies Record<string, { tone: string; icon: ReactNode }>;

/** An application's state in colour, sign and word. */
export function ApplicationTag({ status }: { status: string }) {
  const { t } = useText();
  const { tone, icon } = looks[knownApplicationStatus(status) ?? 'EXPIRED'];
  return (
    <span className={`status-tag status-tag--${tone}`}>
      <span aria-hidden>{icon}</span>
      {applicationStatusText(status, t)}
    </span>
  );
}
