import { ExclamationCircleFilled, EyeFilled, InfoCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { knownSeverity, type KnownSeverity } from '@yizhan/ui';
import { useText } from '../i18n/use-text.ts';
import './severity.css';

const icons: Record<KnownSeverity, ReactNode> = {
  BLOCK: <ExclamationCircleFilled />,
  REVIEW: <EyeFilled />,
  HINT: <InfoCircleFilled />,
};

/** How grave a hit is: colour, sign and word. */
export function SeverityTag({ severity, count }: { severity: string; count?: number }) {
  const { t } = useText();
  const known = knownSeverity(severity);
  return (
    <span className={`severity severity--${known.toLowerCase()}`}>
      <span aria-hidden>{icons[known]}</span>
      {t(`check.severity.${known}`)}
      {count !== undefined && ` ${count}`}
    </span>
  );
}
