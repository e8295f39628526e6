import type { GraphQLError } from 'graphql';
import type { LimitName } from './edge-limits.ts';
import { RequestRefused } from './request-refused.ts';

export const badRequest = (zh: string, en: string, status = 400): RequestRefused =>
  new RequestRefused({ code: 'BAD_REQUEST', status, wording: { 'zh-CN': zh, en } });

export const limitExceeded = (limit: LimitName, allowed: number): RequestRefused =>
  new RequestRefused({
    code: 'DOCUMENT_LIMIT_EXCEEDED',
    status: 400,
    wording: {
      'zh-CN': '查询超出限制 {limit}（最多 {allowed}），请拆成较小的查询。',
      en: 'The document passes the limit {limit} (at most {allowed}). Split it into smaller ones.',
    },
    values: { limit, allowed },
    extensions: { limit, allowed },
  });

export const costExceeded = (cost: number, limit: number): RequestRefused =>
  new RequestRefused({
    code: 'COST_EXCEEDED',
    status: 400,
    wording: {
      'zh-CN': '查询太大（{cost} 点，上限 {limit} 点），请减少每页数量或嵌套的列表。',
      en: 'The operation costs {cost} points, the limit is {limit}. Ask for smaller pages or fewer nested lists.',
    },
    values: { cost: shownCost(cost), limit },
    extensions: { cost: shownCost(cost), limit },
  });

/** Sums of nested lists leave what JSON can carry. */
const shownCost = (cost: number): number => Math.min(cost, Number.MAX_SAFE_INTEGER);

export const circularFragments = (): RequestRefused =>
  new RequestRefused({
    code: 'GRAPHQL_VALIDATION_FAILED',
    status: 400,
    wording: { 'zh-CN': '查询片段循环引用。', en: 'Fragments must not spread themselves.' },
  });

/** A document that does not parse or does not fit the schema; its own message, in the words of the GraphQL specification. */
export const invalidDocument = (
  code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED',
  errors: GraphQLError[],
) => new InvalidDocument(code, errors);

/** Refused with one error for each thing that is wrong. */
export class InvalidDocument extends Error {
  readonly status = 400;

  constructor(
    readonly code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED',
    readonly errors: readonly GraphQLError[],
  ) {
    super(code);
    this.name = 'InvalidDocument';
  }
}

/** Status 200, as Apollo's protocol has it: clients answer with the document's text. */
export const persistedQueryNotFound = (): RequestRefused =>
  new RequestRefused({
    code: 'PERSISTED_QUERY_NOT_FOUND',
    status: 200,
    wording: { 'zh-CN': '网关不认识这个查询的编号，请连同查询全文再发。', en: 'PersistedQueryNotFound' },
  });

export const persistedQueryRequired = (): RequestRefused =>
  new RequestRefused({
    code: 'PERSISTED_QUERY_REQUIRED',
    status: 403,
    wording: {
      'zh-CN': '未登录时只接受登记过的查询，请先登录或使用官方应用。',
      en: 'Without signing in only registered documents are accepted. Sign in, or use one of the apps.',
    },
  });

/** Staff and partners may, in production; the SDL is published for everybody. */
export const introspectionRefused = (isStranger: boolean): RequestRefused =>
  new RequestRefused({
    code: isStranger ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    status: isStranger ? 401 : 403,
    wording: {
      'zh-CN': '只有工作人员和合作方可以读取接口结构；完整结构公开在 /schema.graphql。',
      en: 'Only staff and partners may introspect the schema; it is published at /schema.graphql.',
    },
  });

export const tokenRejected = (): RequestRefused =>
  new RequestRefused({
    code: 'UNAUTHENTICATED',
    status: 401,
    wording: {
      'zh-CN': '登录已过期，请重新登录。',
      en: 'Your access token is not valid any more. Sign in again.',
    },
  });

export const unsafeText = (argument: string): RequestRefused =>
  new RequestRefused({
    code: 'BAD_USER_INPUT',
    status: 400,
    wording: {
      'zh-CN': '{argument} 含有无法保存的字符，请删去后再试。',
      en: '{argument} holds characters that are not text (NUL or half a character). Remove them.',
    },
    values: { argument },
    extensions: { argument },
  });

export const nestedTooDeep = (argument: string): RequestRefused =>
  new RequestRefused({
    code: 'BAD_USER_INPUT',
    status: 400,
    wording: { 'zh-CN': '{argument} 嵌套太深。', en: '{argument} is nested too deeply.' },
    values: { argument },
    extensions: { argument },
  });

export const pageTooLong = (argument: string, most: number): RequestRefused =>
  new RequestRefused({
    code: 'BAD_USER_INPUT',
    status: 400,
    wording: {
      'zh-CN': '每页数量要在 1 到 {most} 之间。',
      en: 'The page size is between 1 and {most}.',
    },
    values: { most },
    extensions: { argument },
  });

export const mutationByGet = (): RequestRefused =>
  badRequest('修改数据请用 POST。', 'Mutations are sent with POST.', 405);

export const mutationAsStream = (): RequestRefused =>
  badRequest(
    '修改数据的请求不能用 text/event-stream。',
    'Mutations are not answered as text/event-stream.',
    406,
  );

export const streamRequired = (): RequestRefused =>
  badRequest('订阅请用 Accept: text/event-stream。', 'Subscriptions need Accept: text/event-stream.', 406);

export const tooManyStreams = (limit: number): RequestRefused =>
  new RequestRefused({
    code: 'RATE_LIMITED',
    status: 429,
    wording: {
      'zh-CN': '打开的实时连接太多（最多 {limit} 条），请关闭一些页面后再试。',
      en: 'Too many open streams (at most {limit}). Close some and try again.',
    },
    values: { limit },
  });

export const crossSiteStream = (): RequestRefused =>
  badRequest('不接受来自其他网站的请求。', 'Requests from pages of other sites are not accepted.', 403);
