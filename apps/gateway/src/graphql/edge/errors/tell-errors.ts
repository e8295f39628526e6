import {
  GraphQLError,
  Kind,
  print,
  type ASTNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { AccessDenied, BadArgument, Refused, say, type Language } from '@yizhan/domain';
import type { AdmittedOperation } from '../document-gate.ts';
import { errorWording } from './error-wording.ts';
import { InvalidDocument } from '../refusals.ts';
import { RequestRefused } from '../request-refused.ts';
import { isUnavailable } from './unavailable.ts';
import { variableProblems } from './variable-errors.ts';

/** Whom errors are told, and who hears of those that are hidden. */
export interface Listener {
  language: Language;
  requestId: string;
  /** Called with what only we may know. */
  unexpected(error: unknown, path: string): void;
}

/** An answer that holds errors and nothing else. */
export interface ErrorAnswer {
  status: number;
  /** Seconds after which it is worth another try; left out where nobody knows. */
  retryAfter?: number | undefined;
  errors: GraphQLFormattedError[];
}

/** Codes a resolver may put on an error itself, with a text that is safe to show. */
const ownCodes = new Set(['NOT_FOUND', 'BAD_USER_INPUT', 'RATE_LIMITED', 'UNAUTHENTICATED', 'FORBIDDEN']);

/** What a caller is told of an error that ended the request before anything was executed. */
export function tellRefusal(error: unknown, listener: Listener): ErrorAnswer {
  if (error instanceof RequestRefused) {
    const { code, status, wording, values, extensions, retryAfter } = error.details;
    return {
      status,
      retryAfter,
      errors: [told(say(listener.language, wording, values), { code, ...extensions })],
    };
  }
  if (error instanceof InvalidDocument) {
    const errors = error.errors.map((each) => told(withoutValues(each), { code: error.code }, each));
    return { status: error.status, errors };
  }
  const hidden = tellCause(error, listener, '');
  return { status: hidden.extensions?.['code'] === 'SERVICE_UNAVAILABLE' ? 503 : 500, errors: [hidden] };
}

/** What a caller is told of the errors of an execution. */
export function tellErrors(
  schema: GraphQLSchema,
  { operation, variables }: Pick<AdmittedOperation, 'operation' | 'variables'>,
  errors: readonly GraphQLError[],
  listener: Listener,
): GraphQLFormattedError[] {
  if (!errors.some(isAboutVariable)) return errors.map((error) => tellError(error, listener));
  return variableProblems(schema, operation, variables, listener.language).map(({ argument, message }) =>
    told(message, { code: 'BAD_USER_INPUT', argument }),
  );
}

const isAboutVariable = (error: GraphQLError): boolean =>
  error.path === undefined && error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;

function tellError(error: GraphQLError, listener: Listener): GraphQLFormattedError {
  const cause = causeOf(error);
  if (cause instanceof GraphQLError) {
    const { code } = cause.extensions;
    if (typeof code === 'string' && ownCodes.has(code))
      return told(cause.message, { ...cause.extensions }, error);
    if (!error.path)
      return told(say(listener.language, errorWording.OPERATION_FAILED), { code: 'BAD_REQUEST' });
  }
  return { ...tellCause(cause, listener, pathText(error)), ...placeOf(error) };
}

/** What a resolver threw; graphql-js wraps what is no Error of its own realm. */
function causeOf(error: GraphQLError): unknown {
  const { originalError: cause = error } = error;
  return 'thrownValue' in cause ? cause.thrownValue : cause;
}

function tellCause(
  cause: unknown,
  { language, requestId, unexpected }: Listener,
  path: string,
): GraphQLFormattedError {
  if (cause instanceof AccessDenied)
    return told(say(language, errorWording[cause.code]), { code: cause.code });
  if (cause instanceof BadArgument)
    return told(say(language, cause.wording), { code: 'BAD_USER_INPUT', argument: cause.argument });
  if (cause instanceof Refused) return tellRefused(cause);
  if (isUnavailable(cause))
    return told(say(language, errorWording.SERVICE_UNAVAILABLE), { code: 'SERVICE_UNAVAILABLE', requestId });
  unexpected(cause, path);
  return told(say(language, errorWording.INTERNAL, { requestId }), { code: 'INTERNAL', requestId });
}

/** Mutations hand refusals out as data; where a field has no place for them, the first one is the error. */
function tellRefused({ refusals: [refusal] }: Refused): GraphQLFormattedError {
  const argument = refusal?.path?.join('.');
  return told(refusal?.message ?? '', { code: 'BAD_USER_INPUT', refusal: refusal?.code, argument });
}

function told(
  message: string,
  extensions: Record<string, unknown>,
  error?: GraphQLError,
): GraphQLFormattedError {
  return { message, ...(error && placeOf(error)), extensions };
}

const placeOf = ({ locations, path }: GraphQLError): Pick<GraphQLFormattedError, 'locations' | 'path'> => ({
  ...(locations && { locations }),
  ...(path && { path }),
});

/** Field names and list positions; aliases are the caller's own words and are left out. */
const pathText = ({ nodes }: GraphQLError): string =>
  nodes?.map((node) => (node.kind === Kind.FIELD ? node.name.value : node.kind)).join('.') ?? '';

const literals = new Set<string>([Kind.INT, Kind.FLOAT, Kind.STRING, Kind.LIST, Kind.OBJECT]);

/** graphql-js and scalars repeat literals in their messages; the place says enough. Names are repeated, but no number in them. */
function withoutValues({ message, nodes }: GraphQLError): string {
  const values = (nodes ?? []).filter(({ kind }) => literals.has(kind)).flatMap(textsOf);
  const hidden = values.reduce((text, value) => text.replaceAll(value, '…'), message);
  return hidden.replace(/(String|BlockString) ".*"/s, '$1 "…"').replace(/\d{4,}/g, '…');
}

/** A literal as a message may repeat it: as written, and without its quotes. A short one says nothing of anybody. */
const textsOf = (node: ASTNode): string[] => {
  const bare = 'value' in node && typeof node.value === 'string' ? node.value : '';
  return [print(node), bare].filter(({ length }) => length > 3);
};
