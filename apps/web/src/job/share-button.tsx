import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { share, type ShareOutcome } from './share.ts';

/** Sends the job to somebody. */
export function ShareButton({ title }: { title: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<ShareOutcome | null>(null);
  const send = async () => setOutcome(await share(title, window.location.href));
  return (
    <div className="tool">
      <button type="button" className="button" onClick={() => void send()}>
        <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path
            d="M4 13v6h16v-6M12 15V4m-4.500 4L12 3.500 16.500 8"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {t('page.share')}
      </button>
      <p className="tool__said" role="status">
        {outcome === 'copied' && t('page.copied')}
        {outcome === 'failed' && t('page.copyFailed')}
      </p>
    </div>
  );
}
