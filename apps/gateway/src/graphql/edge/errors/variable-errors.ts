import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { say, type Language } from '@yizhan/domain';
import { errorWording, typeHints } from './error-wording.ts';

/** One thing that is wrong with a variable: which, and how to mend it. */
export interface VariableProblem {
  argument: string;
  message: string;
}

/**
 * Says what graphql-js found wrong with the variables, but with the argument's path and without the value: its own
 * messages repeat what was typed.
 */
export function variableProblems(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  language: Language,
): VariableProblem[] {
  return (operation.variableDefinitions ?? []).flatMap((definition) =>
    problemsOf(schema, definition, variables, language),
  );
}

function problemsOf(
  schema: GraphQLSchema,
  { variable, type: typeNode, defaultValue }: VariableDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  language: Language,
): VariableProblem[] {
  const name = variable.name.value;
  const type = typeFromAST(schema, typeNode);
  if (!isInputType(type)) return [];
  const value = variables[name];
  if (value === undefined && (defaultValue || !isNonNullType(type))) return [];
  if (value == null && isNonNullType(type)) return [missing(name, type, language)];
  const problems: VariableProblem[] = [];
  coerceInputValue(value, type, (path, _value, error) => {
    problems.push(problemAt(name, type, path, error.message, language));
  });
  return problems;
}

function problemAt(
  name: string,
  type: GraphQLInputType,
  path: readonly (string | number)[],
  message: string,
  language: Language,
): VariableProblem {
  const argument = [name, ...path].join('.');
  const absent = /^Field "(\w+)" of required type "([\w![\]]+)" was not provided/.exec(message);
  if (absent) return worded('REQUIRED', `${argument}.${absent[1]}`, absent[2]!, language);
  const found = typeAt(type, path);
  if (/^Field ".*" is not defined by type/s.test(message))
    return worded('UNKNOWN_FIELD', argument, '', language);
  return worded('NOT_OF_TYPE', argument, found, language);
}

const missing = (argument: string, type: GraphQLInputType, language: Language): VariableProblem =>
  worded('REQUIRED', argument, getNamedType(type).name, language);

function worded(
  code: 'REQUIRED' | 'UNKNOWN_FIELD' | 'NOT_OF_TYPE',
  argument: string,
  type: string,
  language: Language,
): VariableProblem {
  const hint = say(language, typeHints[type] ?? { 'zh-CN': '', en: '' });
  return { argument, message: say(language, errorWording[code], { argument, type, hint }) };
}

/** The name of the type that a place inside an input has. */
function typeAt(type: GraphQLInputType, [step, ...rest]: readonly (string | number)[]): string {
  const inner = getNullableType(type);
  if (step === undefined) return getNamedType(type).name;
  if (isListType(inner)) return typeAt(inner.ofType, rest);
  const field = isInputObjectType(inner) ? inner.getFields()[step] : undefined;
  return field ? typeAt(field.type, rest) : getNamedType(type).name;
}
