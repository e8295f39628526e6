/** Hours of a day of the week as the gateway has them; both null is the whole day. */
export interface WeekdayHours {
  weekday: number;
  from?: string | null;
  to?: string | null;
}

/** What one taps for a day: not at all, all of it, a part that has a name, or hours of one's own. */
export const spans = ['off', 'whole', 'morning', 'afternoon', 'evening', 'own'] as const;
export type Span = (typeof spans)[number];

const named: Partial<Record<Span, { from: string; to: string }>> = {
  morning: { from: '05:00', to: '12:00' },
  afternoon: { from: '12:00', to: '18:00' },
  evening: { from: '18:00', to: '23:00' },
};

/** A day as the page shows it. */
export interface DayChoice {
  weekday: number;
  span: Span;
  from: string;
  to: string;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The seven days. Several hours of one day, which only the window can enter, are shown from the first to the last. */
export function choicesOf(week: readonly WeekdayHours[]): DayChoice[] {
  return weekdays.map((weekday) => {
    const hours = week.filter((each) => each.weekday === weekday);
    const [from, to] = [hours[0]?.from ?? '06:00', hours.at(-1)?.to ?? '18:00'];
    return { weekday, from, to, span: spanOf(hours) };
  });
}

function spanOf(hours: readonly WeekdayHours[]): Span {
  const [first] = hours;
  if (!first) return 'off';
  if (first.from == null) return 'whole';
  const isNamed = (span: Span) => named[span]?.from === first.from && named[span]?.to === first.to;
  return (hours.length === 1 && spans.find(isNamed)) || 'own';
}

/** What is sent of the seven days. */
export function weekOf(choices: readonly DayChoice[]): Required<WeekdayHours>[] {
  return choices
    .filter(({ span }) => span !== 'off')
    .map(({ weekday, span, from, to }) =>
      span === 'whole' ? { weekday, from: null, to: null } : { weekday, ...(named[span] ?? { from, to }) },
    );
}
