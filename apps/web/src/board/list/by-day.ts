interface Starting {
  startsOn: string;
}

/** Rows under the day they start, in the order they came. */
export function byDay<R extends Starting>(rows: readonly R[]): { day: string; rows: R[] }[] {
  const days: { day: string; rows: R[] }[] = [];
  for (const row of rows) {
    const last = days[days.length - 1];
    if (last?.day === row.startsOn) last.rows.push(row);
    else days.push({ day: row.startsOn, rows: [row] });
  }
  return days;
}
