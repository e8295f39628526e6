import { as, type Answer, type Json, type Operation } from '../operation.ts';
import { moment } from './job-shape.ts';

const ours = `query Odd($job: ID!, $worker: ID!) {
  top: jobs(first: 3, orderBy: NEWEST) { nodes { ...Card } }
  page: job(id: $job) { ...Card text: description lately: applications(first: 5) { nodes { ...Step } } }
  who: worker(id: $worker) {
    code: number
    can: skills { level skill { name } }
    few: applications(first: 3) { nodes { ...Step job { ...Card } } }
  }
}
fragment Step on Application { state: status at: appliedAt }
fragment Card on Job { number heading: title startsOn firm: employer { ...Firm } trade: occupation { name } }
fragment Firm on Employer { name kind }`;

const tables = `query Odd($market: Int!, $at: Datetime!, $job: UUID!, $worker: UUID!) {
  top: openJobs(market: $market, at: $at, first: 3) { nodes { ...Card } }
  page: jobByMarketIdAndRowId(marketId: $market, rowId: $job) {
    ...Card
    text: description
    lately: applicationsByMarketIdAndJobId(first: 5, orderBy: [APPLIED_AT_ASC, ROW_ID_ASC]) { nodes { ...Step } }
  }
  who: workerByMarketIdAndRowId(marketId: $market, rowId: $worker) {
    code: number
    can: workerSkillsByMarketIdAndWorkerId { nodes { level skill: skillBySkillId { name: nameZh } } }
    few: applicationsByMarketIdAndWorkerId(first: 3, orderBy: [APPLIED_AT_DESC, ROW_ID_DESC]) {
      nodes { ...Step job: jobByMarketIdAndJobId { ...Card } }
    }
  }
}
fragment Step on Application { state: status at: appliedAt }
fragment Card on Job {
  number heading: title startsOn firm: employerByMarketIdAndEmployerId { ...Firm } trade: occupationByOccupationCode { name: nameZh }
}
fragment Firm on Employer { name kind }`;

const plain = `query Odd($market: Int!, $at: String!, $job: ID!, $worker: ID!) {
  top: openJobs(market: $market, at: $at, first: 3, offset: 0) { ...Card }
  page: job(market: $market, id: $job) { ...Card text: description lately: applications(first: 5) { ...Step } }
  who: worker(market: $market, id: $worker) {
    code: number
    can: skills { level skill { name } }
    few: applications(first: 3) { ...Step job { ...Card } }
  }
}
fragment Step on Application { state: status at: appliedAt }
fragment Card on Job { number heading: title startsOn firm: employer { ...Firm } trade: occupation { name } }
fragment Firm on Employer { name kind }`;

/** What stands for any document: several roots, aliases, fragments, lists in lists with arguments, asked by the market's manager. */
export const oddDocument: Operation = {
  name: 'odd',
  title: 'a document that no client sends, by staff',
  questions: {
    ours: ({ jobs, workers, manager }) =>
      pairs(jobs, workers).map(([job, worker]) => ({
        body: { query: ours, variables: { job: job.globalId, worker: worker.globalId } },
        headers: as(manager),
        read,
      })),
    tables: ({ marketId: market, at, jobs, workers }) =>
      pairs(jobs, workers).map(([job, worker]) => ({
        body: { query: tables, variables: { market, at, job: job.id, worker: worker.id } },
        read,
      })),
    plain: ({ marketId: market, at, jobs, workers }) =>
      pairs(jobs, workers).map(([job, worker]) => ({
        body: { query: plain, variables: { market, at, job: job.id, worker: worker.id } },
        read,
      })),
  },
};

const pairs = <One, Other>(ones: readonly One[], others: readonly Other[]): [One, Other][] =>
  others.slice(0, ones.length).map((other, index) => [ones[index]!, other]);

const nodes = (list: Answer): Answer[] => list.nodes ?? list;

const step = ({ at, ...rest }: Answer): Json => ({ ...rest, ...moment('at', at) });

const read = ({ top, page, who }: Answer): Json => ({
  top: nodes(top),
  page: { ...page, lately: nodes(page.lately).map(step) },
  who: {
    ...who,
    can: nodes(who.can)
      .map(({ level, skill }: Answer) => `${skill.name} ${level}`)
      .sort(),
    few: nodes(who.few).map(step),
  },
});
