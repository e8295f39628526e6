import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { postingHit } from '../posting-check/hit-card.tsx';
import { MarkedText } from '../posting-check/marked-text.tsx';
import { UrgentMark } from '../shared/marks/urgent-mark.tsx';
import { PostingFacts } from './posting-facts.tsx';
import '../shared/facts.css';
import './posting-view.css';

const postingView = graphql(`
  fragment PostingView on Job {
    id
    title
    description
    urgent
    ruleHits {
      ...PostingHit
    }
    ...PostingFacts
  }
`);

interface PostingViewProps {
  job: FragmentType<typeof postingView>;
  /** How the title is set: the heading of the page, or of a part of it. */
  heading: 'h1' | 'h2';
}

/** A posting as its readers will see it, with the words marked that rules touch. */
export function PostingView({ job: masked, heading: Heading }: PostingViewProps) {
  const { t } = useText();
  const job = readFragment(postingView, masked);
  const hits = readFragment(postingHit, job.ruleHits ?? []);
  const Part = Heading === 'h1' ? 'h2' : 'h3';
  const hitsOf = (field: string) => hits.filter((hit) => hit.field === field);
  return (
    <article className="posting-view">
      <Heading className="posting-view__title" tabIndex={-1}>
        <MarkedText text={job.title} hits={hitsOf('title')} /> {job.urgent && <UrgentMark />}
      </Heading>
      <Part className="posting-view__part">{t('jobs.page.description')}</Part>
      <p className="posting-view__text">
        <MarkedText text={job.description} hits={hitsOf('description')} />
      </p>
      <PostingFacts job={job} />
    </article>
  );
}
