/** What somebody would write who needs these pages and no more. The naive peer's classes make the same. */
export const schema = `
type Query {
  openJobs(market: Int!, at: String!, first: Int!, offset: Int!): [Job!]!
  soonestJobs(market: Int!, at: String!, first: Int!): [Job!]!
  foundJobs(market: Int!, at: String!, words: [String!]!, lat: Float!, lng: Float!, metres: Float!, first: Int!): [Job!]!
  job(market: Int!, id: ID!): Job
  worker(market: Int!, id: ID!): Worker
  tradeDays(market: Int!, from: String!, to: String!): [TradeDays!]!
}
type Job {
  number: String!
  title: String!
  description: String!
  wageMin: String!
  wageMax: String!
  wageUnit: String!
  settlement: String!
  startsOn: String!
  urgent: Boolean!
  openings: Int!
  publishedAt: String
  applicationCount: Int!
  address: String!
  benefits: [String!]!
  latitude: Float
  longitude: Float
  division: Division!
  shifts: [Shift!]!
  employer: Employer!
  occupation: Occupation!
  skills: [Skill!]!
  applications(first: Int!): [Application!]!
}
type Employer { name: String! kind: String! verifiedAt: String }
type Division { name: String! }
type Shift { startsAt: String! }
type Occupation { code: String! name: String! }
type Skill { name: String! }
type Worker { number: String! skills: [WorkerSkill!]! applications(first: Int!): [Application!]! }
type WorkerSkill { level: Int! skill: Skill! }
type TradeDays { days: [String!]! applications: [Int!]! occupation: Occupation! }
type Application { status: String! source: String! appliedAt: String! job: Job! }
`;
