import { as, type Answer, type Json, type Operation, type Questions } from '../operation.ts';

const ours = `query Report($from: Date!, $to: Date!) { applicationReport(from: $from, to: $to) {
  trades { perDay occupation { code name } }
} }`;

const plain = `query Report($market: Int!, $from: String!, $to: String!) {
  tradeDays(market: $market, from: $from, to: $to) { days applications occupation { code name } }
}`;

const byTable =
  (list: string): Questions =>
  ({ marketId: market, days: { first, last } }) => ({
    body: {
      query: `query Report($market: Int!, $from: Date!, $to: Date!) {
        ${list}(market: $market, firstDay: $from, lastDay: $to) { nodes { code name days applications } }
      }`,
      variables: { market, from: first, to: last },
    },
    read: (data) => inOrder(data[list].nodes.flatMap(rowsOf)),
  });

/** Applications of each day and trade over thirty days, asked by a manager; our sums are kept, own layouts count the rows. */
export const report: Operation = {
  name: 'report',
  title: 'report: applications per day and trade, 30 days',
  questions: {
    ours: ({ days: { first, last }, manager }) => ({
      body: { query: ours, variables: { from: first, to: last } },
      headers: as(manager),
      read: ({ applicationReport: { trades } }) => inOrder(trades.flatMap(daysOf(first))),
    }),
    tables: byTable('sumOfApplicationDays'),
    ownLayout: byTable('countOfApplicationDays'),
    plain: ({ marketId: market, days: { first, last } }) => ({
      body: { query: plain, variables: { market, from: first, to: last } },
      read: (data) => inOrder(data.tradeDays.map(flat).flatMap(rowsOf)),
    }),
  },
};

const flat = ({ occupation, ...rest }: Answer): Answer => ({ ...rest, ...occupation });

/** What others give, who leave out days without applications. */
const rowsOf = ({ days, applications, ...trade }: Answer): Answer[] =>
  days.map((day: string, place: number) => ({ day, applications: applications[place], ...trade }));

/** The same of our table, which has all days. */
const daysOf =
  (first: string) =>
  ({ perDay, occupation }: Answer): Answer[] =>
    perDay.flatMap((applications: number, place: number) =>
      applications === 0 ? [] : [{ day: dayAfter(first, place), applications, ...occupation }],
    );

const dayAfter = (first: string, days: number): string =>
  new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);

/** In which order sums come is nobody's promise. */
const inOrder = (rows: Answer[]): Json =>
  rows.map(({ day, code, name, applications }) => `${day} ${code} ${name} ${applications}`).sort();
