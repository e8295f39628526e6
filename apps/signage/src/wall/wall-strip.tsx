import { words } from '../words.ts';
import type { WallView } from '../wall-view.ts';
import { JobLine } from './job-line.tsx';
import { SloganText } from './slogan-text.tsx';

/** Room that the label takes from the line beside it. */
const labelWidth = { table: 2, stacked: 0 } as const;

/** Below the pages: slogans in turn, and at once every job that was published just now. */
export function WallStrip({ view }: { view: WallView }) {
  const { board, play, minute, size } = view;
  const { slot, slogan } = play.strip;
  const current = board.slogans[slogan % Math.max(1, board.slogans.length)];
  const shape = { layout: size.layout, lineWidth: size.width - labelWidth[size.layout] };
  return (
    <section className="strip" data-kind={slot ? 'job' : 'slogan'} aria-live="polite">
      {slot ? (
        <div className="announcement" key={slot.job.id}>
          <p className="label">{words.newJob}</p>
          <JobLine slot={slot} now={minute} shape={shape} />
        </div>
      ) : (
        current && <SloganText key={current.id} slogan={current} />
      )}
    </section>
  );
}
