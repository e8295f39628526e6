import { dateText, dayOf, dayText, enumWord, timeOf, useWording, wageText } from '@yizhan/ui';
import { Link } from 'react-router';
import type { JobTableRowFragment } from '../gql/graphql.ts';
import { jobPath } from '../shared/paths/job-paths.ts';
import { addressWithin } from '../shared/place-text.ts';
import { UrgentMark } from '../shared/marks/urgent-mark.tsx';
import { useMarket } from '../shell/market-context.tsx';

interface CellProps {
  job: JobTableRowFragment;
}

/** The title, which is the link to the job, and the trade. */
export function TitleCell({ job: { id, title, urgent, occupation } }: CellProps) {
  return (
    <>
      <div className="job-table__title">
        {urgent && <UrgentMark />} <Link to={jobPath(id)}>{title}</Link>
      </div>
      <div className="job-table__note job-table__clip">{occupation.name}</div>
    </>
  );
}

/** Pay and when it is handed over. */
export function WageCell({ job: { wage, settlement } }: CellProps) {
  const wording = useWording();
  return (
    <>
      <div className="nowrap">{wageText(wording, wage)}</div>
      <div className="job-table__note">{enumWord(wording, 'settlement', settlement)}</div>
    </>
  );
}

/** Sub-district and address. */
export function PlaceCell({ job: { place } }: CellProps) {
  return (
    <>
      <div className="job-table__clip">{place.divisionName}</div>
      <div className="job-table__note job-table__clip">{addressWithin(place)}</div>
    </>
  );
}

/** The first day of work. */
export function StartCell({ job: { startsOn } }: CellProps) {
  const { timeZone } = useMarket();
  return dayText(useWording(), startsOn, dayOf(Date.now(), timeZone));
}

/** When it was last changed: the time for today, else the date. */
export function UpdatedCell({ job: { updatedAt } }: CellProps) {
  const wording = useWording();
  const { timeZone } = useMarket();
  const today = dayOf(Date.now(), timeZone);
  const day = dayOf(updatedAt, timeZone);
  const text = day === today ? timeOf(updatedAt, timeZone) : dateText(wording, day, today);
  return <span className="muted">{text}</span>;
}
