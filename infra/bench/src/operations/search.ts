import { as, type Operation } from '../operation.ts';
import { ourJob, plainJob, readOurJob, readPlainJob, readTableJob, tableJob } from './job-shape.ts';

/** Two characters, so that the word is the one token it is found by, for our gateway as for the peers. */
const word = '保洁';
const here = { latitude: 39.66, longitude: 106.81 };
const metres = 10_000;

/** Open jobs around a place that a word is found in, newest first. */
export const search: Operation = {
  name: 'search',
  title: 'keyword + 10 km + open, newest 20',
  questions: {
    ours: ({ worker }) => ({
      body: {
        query: `query Search($filter: JobFilter!, $near: GeoPointInput!) {
          jobs(first: 20, filter: $filter, near: $near, orderBy: NEWEST) { nodes { ${ourJob} } }
        }`,
        variables: { filter: { search: word, withinMetres: metres }, near: here },
      },
      headers: as(worker),
      read: (data) => data.jobs.nodes.map(readOurJob),
    }),
    tables: ({ marketId, at }) => ({
      body: {
        query: `query Search($market: Int!, $at: Datetime!, $words: [String!]!, $lat: Float!, $lng: Float!, $metres: Float!) {
          foundJobs(market: $market, at: $at, words: $words, lat: $lat, lng: $lng, metres: $metres, first: 20) {
            nodes { ${tableJob} }
          }
        }`,
        variables: { market: marketId, at, words: [word], lat: here.latitude, lng: here.longitude, metres },
      },
      read: (data) => data.foundJobs.nodes.map(readTableJob),
    }),
    plain: ({ marketId, at }) => ({
      body: {
        query: `query Search($market: Int!, $at: String!, $words: [String!]!, $lat: Float!, $lng: Float!, $metres: Float!) {
          foundJobs(market: $market, at: $at, words: $words, lat: $lat, lng: $lng, metres: $metres, first: 20) { ${plainJob} }
        }`,
        variables: { market: marketId, at, words: [word], lat: here.latitude, lng: here.longitude, metres },
      },
      read: (data) => data.foundJobs.map(readPlainJob),
    }),
  },
};
