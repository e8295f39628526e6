import { useQuery } from '@yizhan/graphql-client';
import { useWording, wageText } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../session/use-viewer.ts';
import { bestMatchDocument } from './matches-documents.ts';
import './matches.css';

/** Above the board, for registered workers: what was chosen for them. */
export function MatchStrip() {
  const { t } = useTranslation();
  const wording = useWording();
  const { viewer } = useViewer();
  const [{ data }] = useQuery({ query: bestMatchDocument, pause: !viewer?.worker });
  const best = viewer?.worker ? data?.jobMatches[0]?.job : undefined;
  if (!best) return null;
  return (
    <Link className="match-strip" to="/matches">
      <strong>{t('matches.strip')}</strong>
      <span>
        {best.title} {wageText(wording, best.wage)}
      </span>
      <span className="match-strip__more">{t('matches.more')}</span>
    </Link>
  );
}
