import { useDeferredValue } from 'react';
import { replaceRange } from '@yizhan/ui';
import { useText } from '../i18n/use-text.ts';
import { checkInput } from '../job-draft/posting-input.ts';
import type { PostingValues } from '../job-draft/posting-values.ts';
import { CheckPanel } from '../posting-check/check-panel.tsx';
import { usePostingCheck } from '../posting-check/use-posting-check.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { useMarket } from '../shell/market-context.tsx';
import { goToField } from './go-to-field.ts';

interface LiveCheckProps {
  values: PostingValues;
  onChange: (field: 'title' | 'description', text: string) => void;
}

/** What the rules say of the form as it stands; never slower than the typing. */
export function LiveCheck({ values: latest, onChange }: LiveCheckProps) {
  const { t } = useText();
  const announce = useAnnounce();
  const { timeZone } = useMarket();
  const values = useDeferredValue(latest);
  const check = usePostingCheck(checkInput(values, timeZone));
  return (
    <CheckPanel
      check={check}
      texts={values}
      onGoTo={goToField}
      onReplace={(field, range, words) => {
        onChange(field, replaceRange(latest[field], range, words));
        announce(t('check.replaced', { words }));
        goToField(field, { start: range.start, end: range.start + words.length });
      }}
    />
  );
}
