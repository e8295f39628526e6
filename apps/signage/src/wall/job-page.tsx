import type { CSSProperties } from 'react';
import { words } from '../words.ts';
import type { WallView } from '../wall-view.ts';
import { JobLine } from './job-line.tsx';

function EmptyPage({ known }: { known: boolean }) {
  return (
    <div className="empty">
      <p>{known ? words.noJobs : words.waiting}</p>
    </div>
  );
}

/** One page of the board. A line whose job left stays empty until the page turns. */
export function JobPage({ view }: { view: WallView }) {
  const { play, size, board, minute } = view;
  if (play.slots.length === 0) return <EmptyPage known={board.market !== null} />;
  const style = { '--rows': size.rows, '--columns': size.columns } as CSSProperties;
  return (
    <ol className="page" key={play.turn} style={style} data-page={play.page}>
      {play.slots.map((slot, index) => (
        <li key={slot?.job.id ?? `gap-${index}`} className={slot ? 'row' : 'row gap'}>
          {slot && <JobLine slot={slot} now={minute} shape={size} />}
        </li>
      ))}
    </ol>
  );
}
