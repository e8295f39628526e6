export { createYizhanClient, type YizhanClientOptions } from './client.ts';
export { createSession } from './session.ts';
export type { PhoneSignInInput, Session, SessionState, SignInInput, SignInOutcome } from './session-types.ts';
export type { SessionViewer, SessionStaff } from './session-documents.ts';
export { useSession } from './use-session.ts';
export { liveStatusOf, type LiveStatus, type LiveState } from './live-status.ts';
export { useLiveStatus } from './use-live-status.ts';
export { problemOf, type Problem, type ProblemKind } from './problems.ts';
export { messagesByField, firstMessage, type UserError } from './user-errors.ts';
export { snapshotTimeOf } from './snapshot-exchange.ts';
export { indexedDbSnapshots, type Snapshot, type SnapshotStorage } from './snapshot-storage.ts';
export { backoff } from './backoff.ts';
export { newIdempotencyKey } from './idempotency-key.ts';
export { SubmissionKey } from './submission-key.ts';
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
