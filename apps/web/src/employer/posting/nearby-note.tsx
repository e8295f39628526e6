import { useQuery } from '@yizhan/graphql-client';
import { nearbyDocument } from './nearby-document.ts';

interface NearbyNoteProps {
  occupationCode: string;
  divisionCode: string | null;
}

/** How many people could come for the trade, before anything is posted; a note that may be missing. */
export function NearbyNote({ occupationCode, divisionCode }: NearbyNoteProps) {
  const [{ data }] = useQuery({
    query: nearbyDocument,
    variables: { occupationCode, divisionCode: divisionCode || null },
  });
  if (!data) return null;
  return <p className="field__hint">{data.nearbyWorkers.text}</p>;
}
