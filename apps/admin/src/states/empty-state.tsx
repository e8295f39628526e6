import { InboxOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import './states.css';

interface EmptyStateProps {
  title: string;
  text?: string;
  icon?: ReactNode;
  children?: ReactNode;
}

/** Says that there is nothing, and what can be done about it. */
export function EmptyState({ title, text, icon = <InboxOutlined />, children }: EmptyStateProps) {
  return (
    <div className="state">
      <span className="state__icon" aria-hidden>
        {icon}
      </span>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
