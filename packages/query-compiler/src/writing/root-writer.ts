import type { FieldNode, GraphQLObjectType } from 'graphql';
import { objectParts } from '../collect-fields.ts';
import type { OperationCompiler } from '../operation-compiler.ts';
import type { RootModel } from '../read-model.ts';
import { NotCompiled } from '../refusal.ts';
import type { RootWriter } from '../run.ts';
import { absent } from './absent.ts';
import { argumentsOf } from './arguments-of.ts';
import { nodeRoot, pageRoot, rowRoot, rowsRoot, type AskedRoot, type Of } from './row-roots.ts';
import { valueWriter } from './value-writer.ts';

/** The writer of an object that only gathers others, such as the query itself. */
export function rootObjectWriter<Env>(
  compiler: OperationCompiler<Env>,
  model: RootModel<Env>,
  nodes: Parameters<typeof objectParts>[2],
): RootWriter<Env> {
  const type = compiler.objectType(model.type);
  const fields = objectParts(compiler.parts, type, nodes, (selected) =>
    rootField(compiler, model, type, selected),
  );
  return async (run, object) => {
    const texts = await Promise.all(fields.map(({ write }) => write(run, object)));
    return `{${fields.map(({ head }, i) => head + texts[i]!).join(',')}}`;
  };
}

function rootField<Env>(
  compiler: OperationCompiler<Env>,
  model: RootModel<Env>,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): RootWriter<Env> {
  const field = compiler.field(type, nodes);
  if (field.name === '__typename') return async () => `"${type.name}"`;
  const answer = model.fields[field.name];
  if (!answer) throw new NotCompiled(`${type.name}.${field.name}`);
  const asked: AskedRoot<Env> = { compiler, field, nodes };
  switch (answer.kind) {
    case 'row':
      return rowRoot(asked, answer);
    case 'page':
      return pageRoot(asked, answer);
    case 'node':
      return nodeRoot(asked, answer);
    case 'value':
      return valueRoot(asked, answer);
    case 'root':
      return gatheringRoot(asked, answer);
    case 'rows':
      return rowsRoot(asked, answer);
  }
}

function rootModel<Env>(compiler: OperationCompiler<Env>, name: string): RootModel<Env> {
  const model = compiler.models.roots[name];
  if (!model) throw new NotCompiled(name);
  return model;
}

function gatheringRoot<Env>(asked: AskedRoot<Env>, { model, object }: Of<Env, 'root'>): RootWriter<Env> {
  const { compiler, field, nodes } = asked;
  const argsOf = argumentsOf(compiler, field, nodes);
  const write = rootObjectWriter(compiler, rootModel(compiler, model), nodes);
  return async (run) => {
    const found = object(argsOf(run.args) as never, run.env);
    return found == null ? absent(field) : write(run, found);
  };
}

function valueRoot<Env>(
  { compiler, field, nodes }: AskedRoot<Env>,
  { value }: Of<Env, 'value'>,
): RootWriter<Env> {
  const write = valueWriter(compiler, field.type, nodes);
  const argsOf = argumentsOf(compiler, field, nodes);
  return async (run, object) => write(await value(argsOf(run.args) as never, run.env, object as never), run);
}
