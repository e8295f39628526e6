import type { BoardJob } from '../board/board-job.ts';
import { isNew } from '../board/job-life.ts';
import {
  payWords,
  placeWord,
  settlementWord,
  startWords,
  statusWord,
  textWidth,
} from '../board/job-words.ts';
import type { Slot } from '../play/slots.ts';
import { words } from '../words.ts';

/** Widths of the columns beside the work and of the gaps, in characters; page.css has the same. */
const besideWork = { table: 22.1, stacked: 8 } as const;
const roomOfPay = 7.1;
const roomOfPlace = 4.2;
const roomOfHeads = 2.9;

export interface LineShape {
  layout: 'table' | 'stacked';
  lineWidth: number;
}

/** Makes a text smaller, down to two thirds, until it fits the room. */
function fitted(width: number, room: number): { fontSize: string } {
  return { fontSize: `${Math.max(0.66, Math.min(1, room / Math.max(1, width))).toFixed(2)}em` };
}

/** The title where it fits, else the trade, which is shorter; the other of them stands below. */
function workWords(job: BoardJob, room: number): { main: string; detail: string } {
  const titleFirst = textWidth(job.title) <= room * 1.15 || textWidth(job.trade) >= textWidth(job.title);
  const [main, detail] = titleFirst ? [job.title, job.trade] : [job.trade, job.title];
  return { main, detail: detail === main ? '' : detail };
}

function WorkCell({ job, fresh, room }: { job: BoardJob; fresh: boolean; room: number }) {
  const { main, detail } = workWords(job, room);
  return (
    <p className="work">
      <span className="top">
        <span style={fitted(textWidth(main), room)}>{main}</span>
        {fresh && <em className="badge">{words.newJob}</em>}
      </span>
      <small>{detail}</small>
    </p>
  );
}

function PayCell({ job }: { job: BoardJob }) {
  const { amount, unit } = payWords(job);
  return (
    <p className="pay">
      <span className="top">
        <span style={fitted(textWidth(amount) * 1.2 + textWidth(unit), roomOfPay)}>
          <b>{amount}</b>
          {unit}
        </span>
      </span>
      <small>{settlementWord(job)}</small>
    </p>
  );
}

function StartCell({ job, now }: { job: BoardJob; now: number }) {
  const { day, hour, date } = startWords(job, now);
  return (
    <p className="start">
      <span className="top">
        {day} <b>{hour}</b>
      </span>
      <small>{date}</small>
    </p>
  );
}

function PlaceCell({ job }: { job: BoardJob }) {
  const place = placeWord(job);
  return (
    <p className="place">
      <span className="top">
        <span style={fitted(textWidth(place), roomOfPlace)}>{place}</span>
      </span>
      <small>{job.number}</small>
    </p>
  );
}

/** One job as a line of the board. */
export function JobLine({ slot, now, shape }: { slot: Slot; now: number; shape: LineShape }) {
  const { job, state } = slot;
  const fresh = state === 'live' && isNew(job, now);
  const room = shape.lineWidth - besideWork[shape.layout] - (fresh ? 1.3 : 0);
  const heads = state === 'filled' ? statusWord('FILLED') : words.heads(job.headsLeft);
  return (
    <div className="line" data-state={state} data-new={fresh} data-job-id={job.id}>
      <StartCell job={job} now={now} />
      <WorkCell job={job} fresh={fresh} room={room} />
      <PayCell job={job} />
      <PlaceCell job={job} />
      <p className="heads">
        <span style={fitted(textWidth(heads), roomOfHeads)}>{heads}</span>
      </p>
    </div>
  );
}
