import pg from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;

const parserOf = (oid: number, format?: 'text' | 'binary') =>
  pg.types.getTypeParser(oid, format) as (value: string) => unknown;

const parseAny = parserOf(TIMESTAMPTZ);

const pair = (text: string, at: number): number =>
  (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

/** How PostgreSQL writes an instant to a session in UTC, to the second. */
const usual = /^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00$/;

/** As the driver reads it, which makes a dozen texts of each: a page of a list has a hundred instants. */
export function parseInstant(text: string): unknown {
  if (!usual.test(text)) return parseAny(text);
  const year = pair(text, 0) * 100 + pair(text, 2);
  const milliseconds = text.length > 22 ? Math.trunc(Number(`0${text.slice(19, -3)}`) * 1000) : 0;
  return new Date(
    Date.UTC(
      year,
      pair(text, 5) - 1,
      pair(text, 8),
      pair(text, 11),
      pair(text, 14),
      pair(text, 17),
      milliseconds,
    ),
  );
}

/** How values are read. Calendar days stay the text they are: a JS Date would move them between time zones. */
export const valueTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => value;
    return oid === TIMESTAMPTZ && format !== 'binary' ? parseInstant : parserOf(oid, format);
  },
};
