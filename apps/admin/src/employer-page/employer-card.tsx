import { enumWord, momentText, useWording } from '@yizhan/ui';
import type { ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useText, type TextKey } from '../i18n/use-text.ts';
import { useMarket } from '../shell/market-context.tsx';

const employerCard = graphql(`
  fragment EmployerCard on Employer {
    kind
    divisionCode
    takesCalls
    createdAt
  }
`);

/** What was said when the employer registered. */
export function EmployerCard({ employer }: { employer: FragmentType<typeof employerCard> }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone, divisions } = useMarket();
  const { kind, divisionCode, takesCalls, createdAt } = readFragment(employerCard, employer);
  const division = divisions.find(({ code }) => code === divisionCode)?.name ?? divisionCode;
  const facts: [TextKey, ReactNode][] = [
    ['employers.page.kind', enumWord(wording, 'employerKind', kind)],
    ['employers.page.division', division ?? '–'],
    ['employers.page.calls', t(takesCalls ? 'employers.page.takesCalls' : 'employers.page.noCalls')],
    ['employers.page.createdAt', momentText(wording, createdAt, Date.now(), timeZone)],
  ];
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div className="fact" key={label}>
          <dt>{t(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
