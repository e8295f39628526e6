import { dateText, dayOf, useWording } from '@yizhan/ui';
import type { WorkerFactsFragment } from '../../gql/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMarket } from '../../shell/market-context.tsx';
import { weekdayWord } from './weekday-word.ts';

interface AvailabilityFactsProps {
  week: WorkerFactsFragment['usualWeek'];
  exceptions: WorkerFactsFragment['availabilityExceptions'];
}

const hoursText = ({ from, to }: { from?: string | null; to?: string | null }): string =>
  from && to ? ` ${from}–${to}` : '';

/** When somebody usually can, and on which dates it is otherwise. */
export function AvailabilityFacts({ week, exceptions }: AvailabilityFactsProps) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const today = dayOf(Date.now(), timeZone);
  const isEveryDay = week.length === 7 && week.every(({ from }) => !from);
  const days = week.map((each) => weekdayWord(wording, each.weekday) + hoursText(each)).join('、');
  const dates = exceptions.map((each) => {
    const day = dateText(wording, each.day, today) + hoursText(each);
    return t(each.kind === 'OFF' ? 'workers.page.offOn' : 'workers.page.extraOn', { day });
  });
  return (
    <>
      {isEveryDay ? t('workers.page.everyDay') : days || t('workers.page.noDay')}
      {dates.length > 0 && <p>{dates.join('；')}</p>}
    </>
  );
}
