import { momentText, useWording } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../app/server-clock.ts';
import type { MyApplicationFragment } from '../gql/graphql.ts';
import { useStatusWord } from './status-word.ts';

/** The states it came into, each with its time. */
export function StepList({ steps }: Pick<MyApplicationFragment, 'steps'>) {
  const { t } = useTranslation();
  const wording = useWording();
  const statusWord = useStatusWord();
  return (
    <ol className="steps" aria-label={t('work.steps')}>
      {steps.map(({ status, at }) => (
        <li key={`${status} ${at}`} className="steps__one">
          <span>{statusWord(status)}</span> <time dateTime={at}>{momentText(wording, at, serverNow())}</time>
        </li>
      ))}
    </ol>
  );
}
