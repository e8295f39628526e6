export { createYizhanClient, type YizhanClientOptions } from './client.ts';
export { createSession } from './session/session.ts';
export type {
  PhoneSignInInput,
  Session,
  SessionState,
  SignInInput,
  SignInOutcome,
} from './session/session-types.ts';
export type { SessionViewer, SessionStaff } from './session/session-documents.ts';
export { useSession } from './session/use-session.ts';
export { LiveFeed } from './live/live-feed.ts';
export { liveStatusOf, type LiveStatus, type LiveState } from './live/live-status.ts';
export { useLiveStatus } from './live/use-live-status.ts';
export { problemOf, type Problem, type ProblemKind } from './problems/problems.ts';
export { messagesByField, firstMessage, type UserError } from './problems/user-errors.ts';
export { snapshotTimeOf } from './snapshot/snapshot-exchange.ts';
export { indexedDbSnapshots, type Snapshot, type SnapshotStorage } from './snapshot/snapshot-storage.ts';
export { backoff } from './live/backoff.ts';
export { newIdempotencyKey } from './request/idempotency-key.ts';
export { SubmissionKey } from './request/submission-key.ts';
export {
  Provider as GraphQLProvider,
  useClient,
  useMutation,
  useQuery,
  type Client,
  type CombinedError,
  type OperationResult,
  type TypedDocumentNode,
} from 'urql';
