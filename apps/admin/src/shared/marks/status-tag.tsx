import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  FieldTimeOutlined,
  PauseCircleOutlined,
  StopOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { enumWord, useWording } from '@yizhan/ui';
import type { ReactNode } from 'react';
import { knownStatus, type KnownStatus } from './statuses.ts';
import './status-tag.css';

const looks: Record<KnownStatus, { tone: string; icon: ReactNode }> = {
  DRAFT: { tone: 'plain', icon: <EditOutlined /> },
  IN_REVIEW: { tone: 'warning', icon: <ClockCircleOutlined /> },
  OPEN: { tone: 'success', icon: <CheckCircleOutlined /> },
  FILLED: { tone: 'info', icon: <TeamOutlined /> },
  CLOSED: { tone: 'plain', icon: <StopOutlined /> },
  EXPIRED: { tone: 'plain', icon: <FieldTimeOutlined /> },
  REJECTED: { tone: 'danger', icon: <CloseCircleOutlined /> },
  SUSPENDED: { tone: 'accent', icon: <PauseCircleOutlined /> },
};

/** A job's state in colour, sign and word. */
export function StatusTag({ status }: { status: string }) {
  const wording = useWording();
  const { tone, icon } = looks[knownStatus(status) ?? 'CLOSED'];
  return (
    <span className={`status-tag status-tag--${tone}`}>
      <span aria-hidden>{icon}</span>
      {enumWord(wording, 'jobStatus', status)}
    </span>
  );
}
