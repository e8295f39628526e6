import { dateText, dayOf, plainDecimal, useWording } from '@yizhan/ui';
import type { ReactNode } from 'react';
import type { WorkerFactsFragment } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useMarket } from '../shell/market-context.tsx';
import { languageWord } from '../worker-form/language-words.ts';
import { AvailabilityFacts } from './availability/availability-facts.tsx';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What somebody has said of the work they look for, and how it went so far. */
export function WorkerFacts({ worker }: { worker: WorkerFactsFragment }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const { occupations, languages, divisionName, wagePerDayAtLeast, radiusMetres } = worker;
  const { applicationCount: applications, placementCount: placements, noShowCount: missed } = worker;
  const registered = dateText(wording, dayOf(worker.registeredAt, timeZone), dayOf(Date.now(), timeZone));
  const notSaid = <span className="muted">{t('workers.page.notSaid')}</span>;
  const wage = wagePerDayAtLeast && t('workers.page.wageText', { amount: plainDecimal(wagePerDayAtLeast) });
  return (
    <dl className="facts worker-page__facts">
      <Fact label={t('workers.page.occupations')}>{occupations.map(({ name }) => name).join('、')}</Fact>
      <Fact label={t('workers.page.wage')}>{wage ?? notSaid}</Fact>
      <Fact label={t('workers.page.division')}>{divisionName ?? notSaid}</Fact>
      <Fact label={t('workers.page.radius')}>
        {t('workers.page.radiusText', { count: radiusMetres / 1000 })}
      </Fact>
      <Fact label={t('workers.page.weekdays')}>
        <AvailabilityFacts week={worker.usualWeek} exceptions={worker.availabilityExceptions} />
      </Fact>
      <Fact label={t('workers.page.languages')}>
        {languages.map((language) => languageWord(t, language)).join('、')}
      </Fact>
      <Fact label={t('workers.page.record')}>
        {t('workers.page.recordText', { applications, placements, missed })}
      </Fact>
      <Fact label={t('workers.page.registeredAt')}>{registered}</Fact>
    </dl>
  );
}
