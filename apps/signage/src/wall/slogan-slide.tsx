import type { WallView } from '../wall-view.ts';
import { SloganText } from './slogan-text.tsx';

/** A slogan over the whole picture: it is read from the door, and lets every pixel rest. */
export function SloganSlide({ view }: { view: WallView }) {
  const { board, play } = view;
  const slogan = board.slogans[play.slogan % Math.max(1, board.slogans.length)];
  return (
    <section className="slide" key={play.turn}>
      {slogan && <SloganText slogan={slogan} />}
      <p className="signature">{board.market?.name}</p>
    </section>
  );
}
