import { metresBetween, type TradeBook } from './ground.ts';
import type { JudgedJob, JudgedWorker } from './judged-set.ts';

const dangerous = /special_operation|special_equipment|confined_space|dangerous_goods/;

/** Why the pair must not be brought together; null when nothing speaks against it. */
export function speaksAgainst(
  worker: JudgedWorker,
  job: JudgedJob,
  book: TradeBook,
  today: string,
): string | null {
  if (!hasPapers(worker, job, book)) return 'paper';
  const metres = metresBetween(worker, job);
  if (metres !== null && metres > worker.goes) return 'distance';
  if (worker.hides.includes(job.employer)) return 'hidden';
  const last = job.to ?? job.from;
  if (worker.busy.some(([from, to]) => from <= last && to >= job.from)) return 'busy';
  if (!canCome(worker, job, today)) return 'days';
  return agedOut(worker, job, book) ? 'age' : null;
}

/** One of the trade's licences, and each certificate that is asked for, seen by staff. */
function hasPapers({ skills: known }: JudgedWorker, job: JudgedJob, { trades, skills }: TradeBook): boolean {
  const shown = new Set(known.filter((skill) => skill.shown).map(({ id }) => id));
  const licences = trades.get(job.trade)!.licences ?? [];
  const asked = job.skills.filter((id) => skills.get(id)?.certificate);
  return (
    (licences.length === 0 || licences.some((id) => shown.has(id))) && asked.every((id) => shown.has(id))
  );
}

/** The young and those from 60 on do nothing dangerous; the young no nights and no more than eight hours. */
function agedOut(worker: JudgedWorker, { trade, from, hours }: JudgedJob, { trades }: TradeBook): boolean {
  const { certificateHint, category } = trades.get(trade)!;
  const isDangerous = category === 'mining' || dangerous.test(certificateHint ?? '');
  const isMinor = worker.adultOn !== null && from < worker.adultOn;
  if (isDangerous && (isMinor || Number(from.slice(0, 4)) - worker.bornIn >= 60)) return true;
  if (!isMinor || !hours) return false;
  const [start, end] = minutesOf(hours);
  return start < 360 || end > 1_320 || end - start > 480;
}

/** The first day, all of up to three, two thirds of more. */
function canCome(worker: JudgedWorker, job: JudgedJob, today: string): boolean {
  const days = job.days.length > 0 ? job.days.filter((day) => day >= today) : [job.from];
  const free = days.filter((day) => isFree(worker, day, job.hours, today));
  if (free[0] !== days[0] || days.length === 0) return false;
  return days.length <= 3 ? free.length === days.length : free.length * 3 >= days.length * 2;
}

function isFree(worker: JudgedWorker, day: string, hours: JudgedJob['hours'], today: string): boolean {
  const special = worker.dates.find((date) => date.day === day);
  if (special) return special.kind === 'EXTRA';
  if (worker.today && day === today) return true;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  if (Math.floor(worker.weekdays / 2 ** (weekday - 1)) % 2 === 0) return false;
  const ofDay = worker.hours.filter((each) => each.weekday === weekday);
  if (ofDay.length === 0 || !hours) return true;
  const [start, end] = minutesOf(hours);
  return ofDay.some(({ from, to }) => {
    const [begin, finish] = minutesOf([from, to]);
    return begin <= start && end <= finish;
  });
}

function minutesOf([from, to]: [string, string]): [number, number] {
  const [start, end] = [from, to].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return [start!, end! <= start! ? end! + 1_440 : end!];
}
