import { WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface FigureProps {
  icon: ReactNode;
  label: string;
  value: string;
  /** The rows behind the figure. */
  to: string;
  note?: string;
  tone?: 'fine' | 'long' | 'tooLong';
}

/** A number that leads to what it counts. */
export function Figure({ icon, label, value, to, note, tone = 'fine' }: FigureProps) {
  return (
    <li>
      <Link to={to} className="figure card">
        <span className="figure__label">
          <span aria-hidden>{icon}</span> {label}
        </span>
        <span className="figure__value">{value}</span>
        {note && (
          <span className={`figure__note figure__note--${tone}`}>
            {tone !== 'fine' && <WarningFilled aria-hidden />} {note}
          </span>
        )}
      </Link>
    </li>
  );
}
