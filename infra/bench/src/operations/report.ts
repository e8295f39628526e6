import { as, type Answer, type Json, type Operation, type Questions } from '../operation.ts';

const ours = `query Report($from: Date!, $to: Date!) { applicationReport(from: $from, to: $to) {
  days { day trades { applications occupation { code name } } }
} }`;

const plain = `query Report($market: Int!, $from: String!, $to: String!) {
  applicationDays(market: $market, from: $from, to: $to) { day applications occupation { code name } }
}`;

const byTable =
  (list: string): Questions =>
  ({ marketId: market, days: { first, last } }) => ({
    body: {
      query: `query Report($market: Int!, $from: Date!, $to: Date!) {
        ${list}(market: $market, firstDay: $from, lastDay: $to) { nodes { day code name applications } }
      }`,
      variables: { market, from: first, to: last },
    },
    read: (data) => inOrder(data[list].nodes),
  });

/** Applications of each day and trade over thirty days, asked by a manager; our sums are kept, own layouts count the rows. */
export const report: Operation = {
  name: 'report',
  title: 'report: applications per day and trade, 30 days',
  questions: {
    ours: ({ days: { first, last }, manager }) => ({
      body: { query: ours, variables: { from: first, to: last } },
      headers: as(manager),
      read: ({ applicationReport: { days } }) =>
        inOrder(
          days.flatMap(({ day, trades }: Answer) => trades.map((trade: Answer) => flat({ day, ...trade }))),
        ),
    }),
    tables: byTable('sumOfApplicationDays'),
    ownLayout: byTable('countOfApplicationDays'),
    plain: ({ marketId: market, days: { first, last } }) => ({
      body: { query: plain, variables: { market, from: first, to: last } },
      read: (data) => inOrder(data.applicationDays.map(flat)),
    }),
  },
};

const flat = ({ occupation, ...rest }: Answer): Answer => ({ ...rest, ...occupation });

/** In which order sums come is nobody's promise. */
const inOrder = (rows: Answer[]): Json =>
  rows.map(({ day, code, name, applications }) => `${day} ${code} ${name} ${applications}`).sort();
