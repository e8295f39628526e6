import { useMutation } from '@yizhan/graphql-client';
import { dayText, useWording } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/server-clock.ts';
import { FormError } from '../../form/form-error.tsx';
import { useSending } from '../../form/use-sending.ts';
import { updateJobDocument } from '../posting/posting-documents.ts';
import { extensionsOf, lastDayOf } from './extension.ts';

interface ExtendFormProps {
  job: { id: string; expiresAt: string };
  onDone(): void;
}

/** Some more days on the board; nothing else changes, so nobody has to look at it again. */
export function ExtendForm({ job, onDone }: ExtendFormProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const today = useToday();
  const [, updateJob] = useMutation(updateJobDocument);
  const { isBusy, error, send } = useSending();
  const extend = (expiresAt: string) =>
    send(
      () => updateJob({ input: { jobId: job.id, expiresAt } }),
      (data) => data.updateJob.userErrors,
      onDone,
    );
  return (
    <div className="panel">
      <p>{t('hire.extend.now', { day: dayText(wording, lastDayOf(job.expiresAt), today) })}</p>
      <div className="options">
        {extensionsOf(job.expiresAt, today).map(({ lastDay, expiresAt }) => (
          <button
            key={lastDay}
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => void extend(expiresAt)}
          >
            {t('hire.extend.to', { day: dayText(wording, lastDay, today) })}
          </button>
        ))}
      </div>
      <FormError text={error ?? undefined} />
    </div>
  );
}
