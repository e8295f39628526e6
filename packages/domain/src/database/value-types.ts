import pg from 'pg';

const DATE = 1082;

/** How values are read. Calendar days stay the text they are: a JS Date would move them between time zones. */
export const valueTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === DATE
      ? (value: string) => value
      : (pg.types.getTypeParser(oid, format) as (value: string) => unknown),
};
