import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  EyeOutlined,
  FieldTimeOutlined,
  HourglassOutlined,
  PhoneOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { applicationStatuses, applicationStatusWord } from '../worker-words.ts';
import './status-tag.css';

const looks: Record<(typeof applicationStatuses)[number], { tone: string; icon: ReactNode }> = {
  SUBMITTED: { tone: 'info', icon: <ClockCircleOutlined /> },
  WAITLISTED: { tone: 'plain', icon: <HourglassOutlined /> },
  SHORTLISTED: { tone: 'info', icon: <EyeOutlined /> },
  OFFERED: { tone: 'warning', icon: <PhoneOutlined /> },
  ACCEPTED: { tone: 'success', icon: <CheckCircleOutlined /> },
  REFUSED: { tone: 'danger', icon: <CloseCircleOutlined /> },
  WITHDRAWN: { tone: 'plain', icon: <StopOutlined /> },
  EXPIRED: { tone: 'plain', icon: <FieldTimeOutlined /> },
};

/** An application's state in colour, sign and word. */
export function ApplicationTag({ status }: { status: string }) {
  const { t } = useText();
  const { tone, icon } = looks[applicationStatuses.find((each) => each === status) ?? 'EXPIRED'];
  return (
    <span className={`status-tag status-tag--${tone}`}>
      <span aria-hidden>{icon}</span>
      {applicationStatusWord(t, status)}
    </span>
  );
}
