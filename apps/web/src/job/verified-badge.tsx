import { dateText, dayOf, useWording } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';

interface VerifiedBadgeProps {
  /** When the market checked who the employer is; null when the day is not known. */
  verifiedAt: string | null;
  today: string;
}

/** 已核验, and since when. */
export function VerifiedBadge({ verifiedAt, today }: VerifiedBadgeProps) {
  const { t } = useTranslation();
  const wording = useWording();
  return (
    <span className="verified">
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          d="m5 12.500 4.500 4.500L19 7.500"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {verifiedAt
        ? t('job.verifiedOn', { date: dateText(wording, dayOf(verifiedAt), today) })
        : t('job.verified')}
    </span>
  );
}
