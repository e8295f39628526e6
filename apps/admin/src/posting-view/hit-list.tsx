import { CheckCircleOutlined } from '@ant-design/icons';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { HitCard } from '../posting-check/hit-card.tsx';
import './hit-list.css';

const hitList = graphql(`
  fragment HitList on Job {
    ruleHits {
      ...PostingHit
    }
  }
`);

/** What the rules found in a posting, worst first; says so when they found nothing. */
export function HitList({ job }: { job: FragmentType<typeof hitList> }) {
  const { t } = useText();
  const hits = readFragment(hitList, job).ruleHits ?? [];
  if (hits.length === 0) {
    return (
      <p className="hit-list__clear">
        <CheckCircleOutlined aria-hidden /> {t('jobs.page.noHits')}
      </p>
    );
  }
  return (
    <ul className="hit-list">
      {hits.map((hit, index) => (
        <li key={index}>
          <HitCard hit={hit} />
        </li>
      ))}
    </ul>
  );
}
