import { clockText, dateText, weekdayText } from '../time/zone.ts';
import type { WallView } from '../wall-view.ts';
import { cityInMongolian, words } from '../words.ts';
import { Mongolian } from './mongolian.tsx';

function Freshness({ view: { board, note } }: { view: WallView }) {
  if (note) {
    return (
      <p className="note" data-strong={note.strong} role="status">
        {note.text}
      </p>
    );
  }
  return board.market && <p className="count">{words.openJobs(board.market.openJobCount)}</p>;
}

/** Whose board it is, how old its facts are, the page and the time. */
export function WallHeader({ view }: { view: WallView }) {
  const { board, play, minute } = view;
  const city = cityInMongolian(board.market?.divisionCode ?? '');
  const paged = play.scene === 'jobs' && play.slots.length > 0;
  return (
    <header className="header">
      <div className="name">
        <h1>{board.market?.name ?? words.hall}</h1>
        {city && <Mongolian text={city} />}
      </div>
      <div className="facts">
        <Freshness view={view} />
        {paged && <p className="pager">{words.page(play.page, play.pageCount)}</p>}
      </div>
      <p className="date">
        {dateText(minute)} <span>{weekdayText(minute)}</span>
      </p>
      <p className="clock">{clockText(minute)}</p>
    </header>
  );
}
