import { Lottery } from '../random/lottery.ts';
import { linesOfWork, seasons, type LineOfWork } from '../jobs/line-of-work.ts';

const months = Array.from({ length: 12 }, (_, month) => month);

function share(line: LineOfWork, month: number): number {
  const season = seasons[line.season];
  if (!season) throw new Error(`seasons.json has no row ${line.season}`);
  return line.weight * season[month]!;
}

/** What is looked for in each month, January first; `total` says how busy the month is. */
export const linesByMonth: readonly Lottery<LineOfWork>[] = months.map(
  (month) => new Lottery(linesOfWork.map((line) => [line, share(line, month)])),
);
