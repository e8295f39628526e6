import type { BoardSlogan } from '../board/board-job.ts';
import { Mongolian } from './mongolian.tsx';

/** Breaks only at the comma: half lines of a couplet stay whole. */
function halves(text: string): string[] {
  return text.split(/(?<=[，；、])/);
}

/** A slogan, Chinese first; the Mongolian beside it where a person wrote one. */
export function SloganText({ slogan }: { slogan: BoardSlogan }) {
  return (
    <div className="slogan">
      <p className="chinese">
        {halves(slogan.chinese).map((half) => (
          <span key={half}>{half}</span>
        ))}
      </p>
      {slogan.mongolian && <Mongolian text={slogan.mongolian} />}
    </div>
  );
}
