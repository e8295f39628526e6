import { dayText, fullDayText, useWording } from '@yizhan/ui';
import type { Here } from '../../place/here.ts';
import type { JobsRow } from '../feed/board.ts';
import { JobRow } from './job-row.tsx';
import { byDay } from './by-day.ts';

interface RowListProps {
  rows: readonly JobsRow[];
  departures: ReadonlyMap<string, string>;
  here: Here | null;
  today: string;
}

function Rows({ rows, departures, here, today }: RowListProps) {
  return (
    <ul className="rows">
      {rows.map(({ id, job }) => (
        <li key={id}>
          <JobRow job={job} here={here} today={today} departure={departures.get(id) ?? null} />
        </li>
      ))}
    </ul>
  );
}

/** Jobs under the day they start, for a list in that order. */
export function DayList({ rows, ...rest }: RowListProps) {
  const wording = useWording();
  return byDay(rows).map(({ day, rows: ofDay }) => (
    <section key={day} className="day" aria-label={fullDayText(wording, day, rest.today)}>
      <h2 className="day__name">
        {dayText(wording, day, rest.today)}
        {dayText(wording, day, rest.today) !== fullDayText(wording, day, rest.today) && (
          <span className="day__date">{fullDayText(wording, day, rest.today)}</span>
        )}
      </h2>
      <Rows rows={ofDay} {...rest} />
    </section>
  ));
}

/** Jobs in the order they come, under a heading where one is given. */
export function PlainList({ heading, ...list }: RowListProps & { heading?: string }) {
  return (
    <section className="day">
      {heading && <h2 className="day__name">{heading}</h2>}
      <Rows {...list} />
    </section>
  );
}
