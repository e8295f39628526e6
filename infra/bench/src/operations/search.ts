import { as, type Facts, type Operation, type Question, type Search } from '../operation.ts';
import { ourJob, ownJob, plainJob, readOurJob, readPlainJob, readTableJob, tableJob } from './job-shape.ts';

const metres = 10_000;

const ourQuery = `query Search($filter: JobFilter!, $near: GeoPointInput!) {
  jobs(first: 20, filter: $filter, near: $near, orderBy: NEWEST) { nodes { ${ourJob} } }
}`;

const where = '$market: Int!, $lat: Float!, $lng: Float!, $metres: Float!';
const here = 'market: $market, at: $at, lat: $lat, lng: $lng, metres: $metres, first: 20';

const tableQuery = `query Search($at: Datetime!, $words: [String!]!, ${where}) {
  foundJobs(words: $words, ${here}) { nodes { ${tableJob} } }
}`;

const ownQuery = `query Search($at: Datetime!, $word: String!, ${where}) {
  jobsWithText(word: $word, ${here}) { nodes { ${ownJob} } }
}`;

const plainQuery = `query Search($at: String!, $words: [String!]!, ${where}) {
  foundJobs(words: $words, ${here}) { ${plainJob} }
}`;

const around = ({ marketId, at }: Facts, { latitude, longitude }: Search) => ({
  ...{ market: marketId, at, lat: latitude, lng: longitude, metres },
});

/** Open jobs around a place that a word is found in, newest first; twenty words, each at a place of its own. */
export const search: Operation = {
  name: 'search',
  title: 'keyword + 10 km + open, newest 20',
  questions: {
    ours: ({ searches, workers: [worker] }) =>
      searches.map(({ word, latitude, longitude }): Question => ({
        body: {
          query: ourQuery,
          variables: { filter: { search: word, withinMetres: metres }, near: { latitude, longitude } },
        },
        headers: as(worker!),
        read: (data) => data.jobs.nodes.map(readOurJob),
      })),
    tables: (facts) =>
      facts.searches.map((asked) => ({
        body: { query: tableQuery, variables: { ...around(facts, asked), words: asked.tokens } },
        read: (data) => data.foundJobs.nodes.map(readTableJob),
      })),
    ownLayout: (facts) =>
      facts.searches.map((asked) => ({
        body: { query: ownQuery, variables: { ...around(facts, asked), word: asked.word } },
        read: (data) => data.jobsWithText.nodes.map(readTableJob),
      })),
    plain: (facts) =>
      facts.searches.map((asked) => ({
        body: { query: plainQuery, variables: { ...around(facts, asked), words: asked.tokens } },
        read: (data) => data.foundJobs.map(readPlainJob),
      })),
  },
};
